package org.sandaga.ordering;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/**
 * The hold is over; the vendor order is done.
 *
 * @param order the vendor order
 * @param purchase the purchase it belongs to
 * @param vendor whose order it is
 * @param number its number for people, such as {@code 100042-1}
 */
public record VendorOrderCompleted(VendorOrderId order, PurchaseId purchase, VendorId vendor, String number)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return order;
    }
}
