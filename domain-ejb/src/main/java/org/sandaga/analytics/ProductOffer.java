package org.sandaga.analytics;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * An offer of a product, as the catalogue's staff see it, in one of its currencies.
 *
 * @param shop who offers it, by name
 * @param sku the shop's own number for it
 * @param status where the offer stands
 * @param remark why it is blocked, or null
 * @param price of one piece, or null when it has none
 */
public record ProductOffer(
        OfferId id,
        VendorId vendor,
        String shop,
        String sku,
        String status,
        @Nullable String remark,
        @Nullable Money price) {}
