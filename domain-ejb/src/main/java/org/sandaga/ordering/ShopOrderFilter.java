package org.sandaga.ordering;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which of its orders a vendor wants to see.
 *
 * @param statuses any of these; all when empty
 * @param number the beginning of the number, or null
 */
public record ShopOrderFilter(
        Set<VendorOrderStatus> statuses, @Nullable String number) {
    /** All of them. */
    public static final ShopOrderFilter ALL = new ShopOrderFilter(Set.of(), null);

    public ShopOrderFilter {
        statuses = Set.copyOf(statuses);
    }
}
