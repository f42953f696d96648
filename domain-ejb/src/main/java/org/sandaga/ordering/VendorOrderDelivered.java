package org.sandaga.ordering;

import java.time.Instant;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/**
 * Everything of the vendor order has arrived; the hold begins.
 *
 * @param order the vendor order
 * @param purchase the purchase it belongs to
 * @param vendor whose order it is
 * @param number its number for people, such as {@code 100042-1}
 * @param at business time
 */
public record VendorOrderDelivered(VendorOrderId order, PurchaseId purchase, VendorId vendor, String number, Instant at)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return order;
    }
}
