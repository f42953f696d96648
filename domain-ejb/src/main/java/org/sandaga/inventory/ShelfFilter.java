package org.sandaga.inventory;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferStatus;

/**
 * Which of a vendor's offers a grid shows.
 *
 * @param status only those in this state, or null for all but retired ones
 * @param text part of the SKU or title in any language, or null
 * @param soldOut only those of which nothing is left to sell
 */
public record ShelfFilter(
        @Nullable OfferStatus status, @Nullable String text, boolean soldOut) {
    /** All but retired ones. */
    public static final ShelfFilter ALL = new ShelfFilter(null, null, false);
}
