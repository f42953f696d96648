package org.sandaga.search;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.media.MediaId;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * A product in a list, with the best offer of it that fits what was looked for, as things stand now.
 *
 * @param title in the shopper's language
 * @param picture of the variant or the product, or null
 * @param price of one piece
 * @param delivery what its vendor asks for one package to the market, or null when it sends nothing there
 * @param inStock whether it can be sent now
 * @param opens whether the product's page opens on it when nobody asks for another
 * @param offers how many offers of the variant can be bought there now
 * @param least the lowest price among these, or null when there is none
 */
public record ProductCard(
        ProductId product,
        String slug,
        String title,
        @Nullable String brand,
        @Nullable MediaId picture,
        VariantId variant,
        OfferId offer,
        Condition condition,
        Money price,
        @Nullable Money delivery,
        VendorId vendor,
        String vendorName,
        String vendorSlug,
        boolean inStock,
        boolean opens,
        int offers,
        @Nullable Money least) {}
