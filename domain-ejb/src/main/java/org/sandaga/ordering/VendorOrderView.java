package org.sandaga.ordering;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * A vendor order as everybody who may see it sees it.
 *
 * @param id the vendor order
 * @param purchase the purchase it belongs to
 * @param number its number for people
 * @param vendor who sells
 * @param vendorName as shown at placement
 * @param status where it stands
 * @param cancellable whether the shopper may still end it
 * @param shippingMethod as shown at placement
 * @param items price of all lines
 * @param shipping price of shipping
 * @param taxAdded tax on top of prices
 * @param taxIncluded tax within prices
 * @param total what was to be paid for it
 * @param moments when it came to where it stands
 * @param endedBy who ended it before shipping, or null
 * @param refusal why it, or what was left of it, was refused, or null
 * @param refusedBy whose words that is, or null when nothing was refused
 * @param lines what was bought
 */
public record VendorOrderView(
        VendorOrderId id,
        PurchaseId purchase,
        String number,
        VendorId vendor,
        String vendorName,
        VendorOrderStatus status,
        boolean cancellable,
        String shippingMethod,
        Money items,
        Money shipping,
        Money taxAdded,
        Money taxIncluded,
        Money total,
        Moments moments,
        @Nullable CancelledBy endedBy,
        @Nullable String refusal,
        @Nullable RefusedBy refusedBy,
        List<OrderLineView> lines) {

    /**
     * The moments of its life, in business time; null for what has not happened.
     *
     * @param placedAt always
     * @param paidAt when the money was there
     * @param acceptBefore until when the vendor has to accept
     * @param acceptedAt when the vendor accepted
     * @param shipBefore until when all of it is to leave, known from acceptance
     * @param shippedAt when the latest parcel left
     * @param deliveredAt when everything had arrived
     * @param endedAt when it was refused or cancelled
     */
    public record Moments(
            Instant placedAt,
            @Nullable Instant paidAt,
            @Nullable Instant acceptBefore,
            @Nullable Instant acceptedAt,
            @Nullable Instant shipBefore,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant endedAt) {}
}
