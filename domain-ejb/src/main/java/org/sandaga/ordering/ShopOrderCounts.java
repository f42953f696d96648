package org.sandaga.ordering;

import java.util.Map;

/**
 * How many paid orders a vendor has.
 *
 * @param byStatus in each state that any is in
 * @param late how many should have left and have not
 */
public record ShopOrderCounts(Map<VendorOrderStatus, Integer> byStatus, int late) {
    /** None at all. */
    public static final ShopOrderCounts NONE = new ShopOrderCounts(Map.of(), 0);

    public ShopOrderCounts {
        byStatus = Map.copyOf(byStatus);
    }
}
