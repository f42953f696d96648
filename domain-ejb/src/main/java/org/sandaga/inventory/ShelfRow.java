package org.sandaga.inventory;

import org.sandaga.offer.OfferView;

/**
 * An offer in its vendor's grid.
 *
 * @param stock what there is of it; nothing, in version 0, when it was never counted
 */
public record ShelfRow(OfferView offer, StockView stock) {}
