/** Takes a shopper's purchase, splits it by vendor and moves each vendor order from payment to completion. */
@NullMarked
@Module(dependsOn = {"identity", "market", "vendor", "customer", "catalog", "offer"})
package org.sandaga.ordering;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
