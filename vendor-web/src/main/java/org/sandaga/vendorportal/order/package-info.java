/** A shop's orders: the list, one order with its parcels and its money, packing slips. */
@NullMarked
package org.sandaga.vendorportal.order;

import org.jspecify.annotations.NullMarked;
