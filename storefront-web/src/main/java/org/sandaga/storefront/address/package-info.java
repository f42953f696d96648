/** Which address of the shop leads to which page; the language stands first in all of them. */
@NullMarked
package org.sandaga.storefront.address;

import org.jspecify.annotations.NullMarked;
