package org.sandaga.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseAbandoned;
import org.sandaga.shared.AtOnce;

/** What was held for a purchase that nobody paid can be sold again. */
@Dependent
class ReleaseStockWhenPurchaseAbandoned {
    private final Stockroom room;

    @Inject
    ReleaseStockWhenPurchaseAbandoned(Stockroom room) {
        this.room = room;
    }

    void on(@Observes @AtOnce PurchaseAbandoned event) {
        room.release(event.quote());
    }
}
