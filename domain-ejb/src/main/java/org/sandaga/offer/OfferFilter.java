package org.sandaga.offer;

import org.jspecify.annotations.Nullable;

/**
 * Which of a vendor's offers are wanted.
 *
 * @param status only those in this state, or null for all
 * @param text part of the SKU or title in any language, or null
 */
public record OfferFilter(
        @Nullable OfferStatus status, @Nullable String text) {
    /** All of them. */
    public static final OfferFilter ALL = new OfferFilter(null, null);
}
