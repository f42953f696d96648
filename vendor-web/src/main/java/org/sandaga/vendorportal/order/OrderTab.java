package org.sandaga.vendorportal.order;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.sandaga.ordering.ShopOrderCounts;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.shared.ListRequest;

/** The tabs of the list of orders, by where an order stands. */
public enum OrderTab {
    ALL(EnumSet.noneOf(VendorOrderStatus.class)),
    ACCEPT(EnumSet.of(VendorOrderStatus.TO_ACCEPT)),
    SHIP(EnumSet.of(VendorOrderStatus.TO_SHIP, VendorOrderStatus.PARTLY_SHIPPED)),
    LATE(EnumSet.of(VendorOrderStatus.TO_SHIP, VendorOrderStatus.PARTLY_SHIPPED)),
    SENT(EnumSet.of(VendorOrderStatus.SHIPPED)),
    ARRIVED(EnumSet.of(VendorOrderStatus.DELIVERED, VendorOrderStatus.COMPLETED)),
    ENDED(EnumSet.of(VendorOrderStatus.REFUSED, VendorOrderStatus.CANCELLED, VendorOrderStatus.AUTO_CANCELLED));

    private static final Set<OrderTab> WAITING = EnumSet.of(ACCEPT, SHIP, LATE);

    private final Set<VendorOrderStatus> statuses;

    OrderTab(Set<VendorOrderStatus> statuses) {
        this.statuses = statuses;
    }

    /** The tab of a name; all orders for any other. */
    static OrderTab of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(ALL);
    }

    /** The states that it shows; all when empty. */
    Set<VendorOrderStatus> statuses() {
        return statuses;
    }

    /** Whether it shows only what should have left and has not. */
    boolean late() {
        return this == LATE;
    }

    /** Of what waits for the shop comes first what is due first, unless another order is asked for. */
    ListRequest inOrder(ListRequest page) {
        return WAITING.contains(this) && page.sort().isEmpty()
                ? new ListRequest(page.offset(), page.size(), "before", false)
                : page;
    }

    /** How many orders are in it. */
    int count(ShopOrderCounts counts) {
        return late() ? counts.late() : inState(counts.byStatus());
    }

    private int inState(Map<VendorOrderStatus, Integer> counts) {
        return counts.entrySet().stream()
                .filter(each -> statuses.isEmpty() || statuses.contains(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Its name in addresses; empty for all orders. */
    public String key() {
        return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
    }
}
