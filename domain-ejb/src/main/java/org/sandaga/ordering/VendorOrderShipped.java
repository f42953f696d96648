package org.sandaga.ordering;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/**
 * The vendor order is on its way, in part or as a whole.
 *
 * @param order the vendor order
 * @param purchase the purchase it belongs to
 * @param vendor whose order it is
 * @param number its number for people, such as {@code 100042-1}
 * @param whole true when nothing is left to ship
 */
public record VendorOrderShipped(
        VendorOrderId order, PurchaseId purchase, VendorId vendor, String number, boolean whole)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return order;
    }
}
