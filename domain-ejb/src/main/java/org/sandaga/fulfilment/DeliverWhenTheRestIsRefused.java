package org.sandaga.fulfilment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.VendorOrderRestRefused;
import org.sandaga.shared.AtOnce;

/** An order of which nothing more will be shipped is delivered when all that was shipped has arrived already. */
@Dependent
class DeliverWhenTheRestIsRefused {
    private final Shipments shipments;
    private final Ordering ordering;

    @Inject
    DeliverWhenTheRestIsRefused(Shipments shipments, Ordering ordering) {
        this.shipments = shipments;
        this.ordering = ordering;
    }

    void on(@Observes @AtOnce VendorOrderRestRefused event) {
        if (shipments.isAllThere(event.order())) {
            ordering.delivered(event.order());
        }
    }
}
