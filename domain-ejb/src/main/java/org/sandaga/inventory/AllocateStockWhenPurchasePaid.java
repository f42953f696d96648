package org.sandaga.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PaidPart;
import org.sandaga.ordering.PurchasePaid;
import org.sandaga.shared.AtOnce;

/** Paid stock waits to be shipped; a part that was paid so late that its stock is gone is cancelled. */
@Dependent
class AllocateStockWhenPurchasePaid {
    private final Stockroom room;
    private final Ordering ordering;

    @Inject
    AllocateStockWhenPurchasePaid(Stockroom room, Ordering ordering) {
        this.room = room;
        this.ordering = ordering;
    }

    void on(@Observes @AtOnce PurchasePaid event) {
        for (PaidPart lacking : room.allocate(event.quote(), event.orders())) {
            ordering.cancelForLackOfStock(lacking.order());
        }
    }
}
