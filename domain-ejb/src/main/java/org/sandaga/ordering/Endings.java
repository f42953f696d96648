package org.sandaga.ordering;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;
import org.sandaga.shared.Sql;

/** Ends vendor orders, or what was not shipped of them, and tells so. */
@Dependent
class Endings {
    private final Events events;
    private final BusinessTime time;
    private final Sql sql;

    @Inject
    Endings(Events events, BusinessTime time, Sql sql) {
        this.events = events;
        this.time = time;
        this.sql = sql;
    }

    void refuse(VendorOrder order, String reason) {
        order.refuse(reason, time.now());
        events.tell(new VendorOrderRefused(
                order.id(), order.purchase(), order.vendor(), order.number(), reason, order.total(), order.stock()));
    }

    void refuseRest(VendorOrder order, RefusedBy by, String reason) {
        List<StockLine> unshipped = order.unshipped();
        order.refuseRest(by, reason);
        Rest rest = Rest.of(order, sql);
        events.tell(new VendorOrderRestRefused(
                order.id(),
                order.purchase(),
                order.vendor(),
                order.number(),
                reason,
                rest.amount(),
                rest.commission(),
                rest.commissionTax(),
                unshipped));
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
