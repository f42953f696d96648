/** Counts what there is of each offer and what of it is spoken for, so that nothing is sold twice. */
@NullMarked
@Module(dependsOn = {"catalog", "offer", "ordering"})
package org.sandaga.inventory;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
