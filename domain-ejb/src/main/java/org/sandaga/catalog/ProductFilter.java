package org.sandaga.catalog;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.VendorId;

/**
 * Which products are wanted.
 *
 * @param status only those that stand there, or null for all
 * @param category only those in this category or below it, or null for all
 * @param proposer only those that this vendor proposed, or null for all
 * @param text part of the title in any language or of the brand, or null
 */
public record ProductFilter(
        @Nullable ProductStatus status,
        @Nullable CategoryId category,
        @Nullable VendorId proposer,
        @Nullable String text) {
    /** All of them. */
    public static final ProductFilter ALL = new ProductFilter(null, null, null, null);
}
