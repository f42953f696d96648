/** Finding one's way in the market: home, categories, search, products and shops. */
@NullMarked
package org.sandaga.storefront.search;

import org.jspecify.annotations.NullMarked;
