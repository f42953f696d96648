/** Carts of guests and accounts. */
@NullMarked
package org.sandaga.api.cart;

import org.jspecify.annotations.NullMarked;
