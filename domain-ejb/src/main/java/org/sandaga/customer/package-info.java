/** What a shopper keeps for buying: addresses, phone, market. */
@NullMarked
@Module(dependsOn = {"identity"})
package org.sandaga.customer;

import org.jspecify.annotations.NullMarked;
import org.sandaga.shared.Module;
