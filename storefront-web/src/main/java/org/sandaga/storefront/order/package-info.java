/** Purchases, as their buyers follow them. */
@NullMarked
package org.sandaga.storefront.order;

import org.jspecify.annotations.NullMarked;
