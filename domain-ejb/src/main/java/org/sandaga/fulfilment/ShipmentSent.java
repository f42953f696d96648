package org.sandaga.fulfilment;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/**
 * A vendor has handed a parcel to a carrier.
 *
 * @param shipment the parcel
 * @param order the vendor order it is of
 * @param purchase the purchase that belongs to
 * @param vendor who sent it
 * @param number the vendor order's number for people
 * @param carrier the carrier's name for people
 * @param trackingNumber the carrier's name for the parcel, or null
 * @param trackingUrl where it is followed, or null
 */
public record ShipmentSent(
        ShipmentId shipment,
        VendorOrderId order,
        PurchaseId purchase,
        VendorId vendor,
        String number,
        String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return order;
    }
}
