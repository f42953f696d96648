package org.sandaga.fulfilment;

import java.time.Instant;

import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/**
 * A parcel has arrived; others of the same order may still be on their way.
 *
 * @param shipment the parcel
 * @param order the vendor order it is of
 * @param vendor who sent it
 * @param by who said so
 * @param at business time
 */
public record ShipmentDelivered(ShipmentId shipment, VendorOrderId order, VendorId vendor, Teller by, Instant at)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return order;
    }
}
