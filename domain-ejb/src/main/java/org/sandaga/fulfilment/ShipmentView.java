package org.sandaga.fulfilment;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.OrderLineId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Texts;

/**
 * A parcel, for everybody who may see its order.
 *
 * @param id the parcel
 * @param order the vendor order it is of
 * @param position 1 for the order's first parcel
 * @param carrier the carrier's code
 * @param carrierName the carrier's name
 * @param trackingNumber the carrier's name for it, or null
 * @param trackingUrl where it is followed, or null
 * @param shippedAt business time
 * @param deliveredAt business time, or null while it is on its way
 * @param contents what is in it
 * @param events what happened to it, oldest first
 */
public record ShipmentView(
        ShipmentId id,
        VendorOrderId order,
        int position,
        String carrier,
        String carrierName,
        @Nullable String trackingNumber,
        @Nullable URI trackingUrl,
        Instant shippedAt,
        @Nullable Instant deliveredAt,
        List<Content> contents,
        List<Happening> events) {

    /** Some pieces of one line. */
    public record Content(OrderLineId line, Texts title, String vendorSku, int quantity) {}

    /** Something that happened to it, and who said so. */
    public record Happening(ShipmentEventKind kind, Teller by, Instant at) {}
}
