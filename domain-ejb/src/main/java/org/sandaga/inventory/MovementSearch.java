package org.sandaga.inventory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a vendor looks for among the movements of its stock.
 *
 * @param kind why pieces moved, or null for any reason
 * @param text part of the SKU or title in any language, or null
 * @param from at or after, or null
 * @param until before, or null
 */
public record MovementSearch(
        @Nullable MovementKind kind,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** All of them. */
    public static final MovementSearch ALL = new MovementSearch(null, null, null, null);
}
