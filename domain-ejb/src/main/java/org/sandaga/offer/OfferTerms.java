package org.sandaga.offer;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.media.MediaId;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;
import org.sandaga.tax.TaxClass;

/**
 * What an offer is to a buyer in one market at this moment; cart, quote and order line copy it.
 *
 * @param category the product's category, for commission rules
 * @param title the product's name
 * @param axes what tells the variant apart
 * @param price one piece, as the market shows prices; null when the offer has no price in the market's currency
 * @param sellable whether it can be bought now, stock aside: live, published, priced here, and its vendor open
 * @param version changes with every change of the offer
 * @param picture the variant's or product's first picture, or null
 */
public record OfferTerms(
        OfferId offer,
        VendorId vendor,
        String vendorName,
        VariantId variant,
        ProductId product,
        CategoryId category,
        Texts title,
        Features axes,
        String vendorSku,
        Condition condition,
        TaxClass taxClass,
        int leadTimeDays,
        @Nullable Money price,
        boolean sellable,
        long version,
        @Nullable MediaId picture) {}
