/** Remembers everything of importance that happened, in a chain that shows if somebody changed the past. */
@NullMarked
@Module(dependsOn = {})
package org.sandaga.audit;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
