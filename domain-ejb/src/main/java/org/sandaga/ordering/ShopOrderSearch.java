package org.sandaga.ordering;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a vendor looks for among its orders.
 *
 * @param statuses any of these; all when empty
 * @param late whether only those that should have left and have not
 * @param word part of the number, of the recipient's name or of the city; anything when empty
 * @param from placed at or after, or null
 * @param until placed before, or null
 */
public record ShopOrderSearch(
        Set<VendorOrderStatus> statuses,
        boolean late,
        String word,
        @Nullable Instant from,
        @Nullable Instant until) {

    public ShopOrderSearch {
        statuses = Set.copyOf(statuses);
    }
}
