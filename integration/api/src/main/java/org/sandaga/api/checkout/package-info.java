/** From a cart to a purchase at the accepted price. */
@NullMarked
package org.sandaga.api.checkout;

import org.jspecify.annotations.NullMarked;
