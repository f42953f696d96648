package org.sandaga.ordering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;

/** Ends vendor orders of which nothing was shipped, and tells so. */
@Dependent
class Endings {
    private final Events events;
    private final BusinessTime time;

    @Inject
    Endings(Events events, BusinessTime time) {
        this.events = events;
        this.time = time;
    }

    void refuse(VendorOrder order, String reason) {
        order.refuse(reason, time.now());
        events.tell(new VendorOrderRefused(
                order.id(), order.purchase(), order.vendor(), order.number(), reason, order.total(), order.stock()));
    }

    void cancel(VendorOrder order, CancelledBy by, boolean stockAllocated) {
        order.cancel(by, time.now());
        tellCancelled(order, by, stockAllocated);
    }

    void tellCancelled(VendorOrder order, CancelledBy by, boolean stockAllocated) {
        events.tell(new VendorOrderCancelled(
                order.id(),
                order.purchase(),
                order.vendor(),
                order.number(),
                by,
                stockAllocated,
                order.total(),
                order.stock()));
    }
}
