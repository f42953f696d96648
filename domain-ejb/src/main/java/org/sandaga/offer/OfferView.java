package org.sandaga.offer;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Features;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.media.MediaId;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;
import org.sandaga.tax.TaxClass;

/**
 * An offer as its vendor sees it.
 *
 * @param remark why the operator blocked it, or null
 * @param prices one in each currency it is sold in, by currency
 * @param version changes with every change, for ETags
 * @param changedAt business time of the last change
 */
public record OfferView(
        OfferId id,
        VendorId vendor,
        ProductId product,
        VariantId variant,
        Texts title,
        Features axes,
        @Nullable MediaId picture,
        String vendorSku,
        Condition condition,
        TaxClass taxClass,
        int leadTimeDays,
        OfferStatus status,
        @Nullable String remark,
        List<Money> prices,
        long version,
        Instant changedAt) {

    public OfferView {
        prices = List.copyOf(prices);
    }
}
