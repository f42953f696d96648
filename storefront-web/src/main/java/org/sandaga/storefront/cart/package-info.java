/** The cart of a guest or an account. */
@NullMarked
package org.sandaga.storefront.cart;

import org.jspecify.annotations.NullMarked;
