/** Takes catalogues in from files: products, offers, prices and stock, row by row, the same however often. */
@NullMarked
@Module(dependsOn = {"identity", "market", "media", "tax", "vendor", "catalog", "offer", "inventory"})
package org.sandaga.importing;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
