package org.sandaga.ordering;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;

/** What payment's outcome means for a purchase, however late, often or oddly it is reported. */
@Dependent
class PaymentOutcome {
    private final Purchases purchases;
    private final VendorOrders orders;
    private final Endings endings;
    private final OrderingSettings settings;
    private final Events events;
    private final BusinessTime time;

    @Inject
    PaymentOutcome(
            Purchases purchases,
            VendorOrders orders,
            Endings endings,
            OrderingSettings settings,
            Events events,
            BusinessTime time) {
        this.purchases = purchases;
        this.orders = orders;
        this.endings = endings;
        this.settings = settings;
        this.events = events;
        this.time = time;
    }

    void paid(PurchaseId id) {
        Purchase purchase = purchases.lock(id);
        if (purchase.isPaid()) {
            return;
        }
        Instant now = time.now();
        purchase.paid(now);
        List<VendorOrder> parts = orders.lock(id);
        if (purchase.isStillWanted()) {
            parts.forEach(part -> part.paid(now, now.plus(settings.acceptWithin())));
            tellPaid(purchase, parts);
        } else {
            parts.forEach(part -> endings.tellCancelled(part, CancelledBy.SHOPPER, false));
        }
    }

    private void tellPaid(Purchase purchase, List<VendorOrder> parts) {
        events.tell(new PurchasePaid(
                purchase.id(),
                purchase.number(),
                purchase.quote(),
                purchase.language(),
                purchase.total(),
                parts.stream().map(VendorOrder::part).toList()));
    }

    boolean abandon(PurchaseId id, Abandonment why) {
        Purchase purchase = purchases.lock(id);
        if (!purchase.isPaid() && !purchase.isAbandoned()) {
            Instant now = time.now();
            purchase.abandon(why, now);
            orders.lock(id).forEach(part -> part.endUnpaid(now));
            events.tell(new PurchaseAbandoned(id, purchase.number(), purchase.quote(), why));
        }
        return purchase.isGivenUp();
    }
}
