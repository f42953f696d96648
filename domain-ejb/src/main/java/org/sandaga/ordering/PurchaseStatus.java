package org.sandaga.ordering;

import java.util.Collection;
import java.util.List;

/** Where a purchase stands; never stored, always derived from its vendor orders. */
public enum PurchaseStatus {
    PENDING_PAYMENT,
    PAID,
    PARTLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    /** Derives it; vendor orders that ended without goods count only when all did. */
    public static PurchaseStatus of(Collection<VendorOrderStatus> orders) {
        List<VendorOrderStatus> live =
                orders.stream().filter(order -> !order.endedWithoutGoods()).toList();
        if (live.isEmpty()) {
            return CANCELLED;
        }
        if (live.contains(VendorOrderStatus.PENDING_PAYMENT)) {
            return PENDING_PAYMENT;
        }
        return ofPaid(live);
    }

    private static PurchaseStatus ofPaid(List<VendorOrderStatus> live) {
        if (live.stream().allMatch(VendorOrderStatus::hasArrived)) {
            return DELIVERED;
        }
        if (live.stream().allMatch(order -> order.hasArrived() || order == VendorOrderStatus.SHIPPED)) {
            return SHIPPED;
        }
        boolean begun = live.stream().anyMatch(order -> order.ordinal() > VendorOrderStatus.TO_SHIP.ordinal());
        return begun ? PARTLY_SHIPPED : PAID;
    }
}
