package org.sandaga.analytics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.media.MediaId;
import org.sandaga.shared.Texts;

/**
 * A product in the list of the catalogue's staff.
 *
 * @param picture the first of its pictures
 * @param category the name of its category
 * @param proposer the shop that proposed it, or null
 * @param variants how many it has
 * @param offers how many of them are on sale
 */
public record DeskProduct(
        ProductId id,
        ProductStatus status,
        Texts title,
        @Nullable MediaId picture,
        Texts category,
        @Nullable String brand,
        @Nullable String proposer,
        long variants,
        long offers,
        Instant createdAt) {}
