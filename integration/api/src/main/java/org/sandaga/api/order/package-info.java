/** Purchases and vendor orders: to the shopper, the guest, the vendor and the staff. */
@NullMarked
package org.sandaga.api.order;

import org.jspecify.annotations.NullMarked;
