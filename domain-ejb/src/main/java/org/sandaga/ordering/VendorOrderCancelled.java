package org.sandaga.ordering;

import java.util.List;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * The vendor order ended before anything was shipped; whatever was paid for it goes back.
 *
 * @param order the vendor order
 * @param purchase the purchase it belongs to
 * @param vendor whose order it is
 * @param number its number for people, such as {@code 100042-1}
 * @param by who ended it
 * @param stockAllocated whether the lines' stock was allocated and is free again
 * @param total what goes back if it was paid, with shipping and tax
 * @param lines what had been ordered
 */
public record VendorOrderCancelled(
        VendorOrderId order,
        PurchaseId purchase,
        VendorId vendor,
        String number,
        CancelledBy by,
        boolean stockAllocated,
        Money total,
        List<StockLine> lines)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return order;
    }
}
