/** Holds what shoppers mean to buy, from several vendors at once, with or without an account. */
@NullMarked
@Module(dependsOn = {"identity", "market", "media", "catalog", "offer"})
package org.sandaga.cart;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
