package org.sandaga.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.VendorOrderCancelled;
import org.sandaga.ordering.VendorOrderRefused;
import org.sandaga.ordering.VendorOrderRestRefused;
import org.sandaga.shared.AtOnce;

/** Paid stock of an order, or a part of one, that ends before shipping can be sold again; it is the order's own vendor's stock. */
@Dependent
class ReleaseStockWhenVendorOrderEnds {
    private final StockItems items;

    @Inject
    ReleaseStockWhenVendorOrderEnds(StockItems items) {
        this.items = items;
    }

    void onRefusal(@Observes @AtOnce VendorOrderRefused event) {
        items.unallocate(event.lines());
    }

    void onRefusalOfTheRest(@Observes @AtOnce VendorOrderRestRefused event) {
        items.unallocate(event.lines());
    }

    void onCancellation(@Observes @AtOnce VendorOrderCancelled event) {
        if (event.stockAllocated()) {
            items.unallocate(event.lines());
        }
    }
}
