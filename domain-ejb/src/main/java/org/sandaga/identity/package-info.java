/** Who somebody is: accounts, sign-in, sessions, tokens, the operator's roles and the way to an {@code Actor}. */
@NullMarked
@Module(dependsOn = {})
package org.sandaga.identity;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
