/** Knows what each vendor asks for sending a package to a market, and the carriers that bring it. */
@NullMarked
@Module(dependsOn = {"market", "vendor"})
package org.sandaga.shipping;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
