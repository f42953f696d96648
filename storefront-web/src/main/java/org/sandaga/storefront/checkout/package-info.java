/** The way from the cart to the payment page and back. */
@NullMarked
package org.sandaga.storefront.checkout;

import org.jspecify.annotations.NullMarked;
