/** What everybody may look at: markets, categories, shops, carriers. */
@NullMarked
package org.sandaga.api.shop;

import org.jspecify.annotations.NullMarked;
