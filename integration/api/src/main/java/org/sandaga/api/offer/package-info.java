/** Vendors' offers, their prices and their stock. */
@NullMarked
package org.sandaga.api.offer;

import org.jspecify.annotations.NullMarked;
