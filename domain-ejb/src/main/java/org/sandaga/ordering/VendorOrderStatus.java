package org.sandaga.ordering;

import java.util.EnumSet;
import java.util.Set;

/** Where a vendor order stands in its life. */
public enum VendorOrderStatus {
    PENDING_PAYMENT,
    TO_ACCEPT,
    TO_SHIP,
    PARTLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    COMPLETED,
    REFUSED,
    CANCELLED,
    AUTO_CANCELLED;

    private static final Set<VendorOrderStatus> ENDED_WITHOUT_GOODS = EnumSet.of(REFUSED, CANCELLED, AUTO_CANCELLED);
    private static final Set<VendorOrderStatus> PAID_AND_WHOLE = EnumSet.of(TO_ACCEPT, TO_SHIP);
    private static final Set<VendorOrderStatus> BEING_SHIPPED = EnumSet.of(TO_SHIP, PARTLY_SHIPPED);
    private static final Set<VendorOrderStatus> ARRIVED = EnumSet.of(DELIVERED, COMPLETED);

    /** True when it ended and nothing was ever shipped. */
    public boolean endedWithoutGoods() {
        return ENDED_WITHOUT_GOODS.contains(this);
    }

    /** True when it is paid and nothing has left the vendor, so that it can still be undone as a whole. */
    public boolean canBeUndone() {
        return PAID_AND_WHOLE.contains(this);
    }

    /** True when parcels may be sent. */
    public boolean canBeShipped() {
        return BEING_SHIPPED.contains(this);
    }

    /** True when the shopper has everything. */
    public boolean hasArrived() {
        return ARRIVED.contains(this);
    }
}
