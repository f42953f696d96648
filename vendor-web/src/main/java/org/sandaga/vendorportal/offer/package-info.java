/** What a vendor sells: the grid of offers, offering a known product, the stock and its movements. */
@NullMarked
package org.sandaga.vendorportal.offer;

import org.jspecify.annotations.NullMarked;
