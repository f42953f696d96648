/** What the pages of the shop share: who asks, what was typed, what came of it, how amounts and days are written. */
@NullMarked
package org.sandaga.storefront.page;

import org.jspecify.annotations.NullMarked;
