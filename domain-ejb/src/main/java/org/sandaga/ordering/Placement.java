package org.sandaga.ordering;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;

/** Copies an accepted quote into a purchase with a vendor order for each vendor. */
@Dependent
class Placement {
    private final Purchases purchases;
    private final VendorOrders orders;
    private final Events events;
    private final BusinessTime time;

    @Inject
    Placement(Purchases purchases, VendorOrders orders, Events events, BusinessTime time) {
        this.purchases = purchases;
        this.orders = orders;
        this.events = events;
        this.time = time;
    }

    PlacedPurchase place(NewPurchase from) {
        return purchases.ofQuote(from.quote()).orElseGet(() -> copy(from)).placed();
    }

    private Purchase copy(NewPurchase from) {
        Instant now = time.now();
        Purchase purchase = new Purchase(from, purchases.nextNumber(), now);
        purchases.add(purchase, from.trackingTokenHash(), now);
        List<PaidPart> parts = IntStream.range(0, from.orders().size())
                .mapToObj(i -> copy(purchase, i + 1, from, from.orders().get(i), now))
                .map(VendorOrder::part)
                .toList();
        events.tell(new PurchasePlaced(
                purchase.id(),
                purchase.number(),
                purchase.quote(),
                purchase.market(),
                purchase.language(),
                purchase.total(),
                parts));
        return purchase;
    }

    private VendorOrder copy(Purchase purchase, int position, NewPurchase whole, NewPurchase.Order from, Instant now) {
        VendorOrder order = new VendorOrder(purchase, position, whole, from, now);
        orders.add(order);
        freeze(order, null, from.shippingTaxes(), from.shippingCommission());
        for (int i = 0; i < from.lines().size(); i++) {
            NewPurchase.Line line = from.lines().get(i);
            freeze(order, order.lines().get(i).id(), line.taxes(), line.commission());
        }
        return order;
    }

    private void freeze(
            VendorOrder order,
            @Nullable OrderLineId line,
            List<NewPurchase.Tax> taxes,
            NewPurchase.@Nullable Commission commission) {
        taxes.forEach(tax -> orders.add(new TaxLine(order, line, tax)));
        if (commission != null) {
            orders.add(new CommissionLine(order, line, commission));
        }
    }
}
