/** Sends vendor orders on their way in parcels, and knows when each has arrived. */
@NullMarked
@Module(dependsOn = {"shipping", "ordering", "inventory"})
package org.sandaga.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
