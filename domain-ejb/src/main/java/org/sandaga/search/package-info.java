/** Lets shoppers find what is for sale: the search, its index, product pages and shops as everybody sees them. */
@NullMarked
@Module(dependsOn = {"market", "media", "vendor", "catalog", "shipping", "offer", "inventory"})
package org.sandaga.search;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
