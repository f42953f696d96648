/** Holds what each vendor promises to sell: a variant, its prices, condition, tax class and lead time. */
@NullMarked
@Module(dependsOn = {"market", "media", "tax", "vendor", "catalog", "shipping"})
package org.sandaga.offer;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
