package org.sandaga.catalog;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/**
 * A product in a list.
 *
 * @param picture its first one, or null
 * @param proposer the vendor that proposed it, or null
 * @param variants how many it has
 */
public record ProductRow(
        ProductId id,
        String slug,
        ProductStatus status,
        CategoryId category,
        @Nullable String brand,
        Texts title,
        @Nullable MediaId picture,
        @Nullable VendorId proposer,
        int variants) {}
