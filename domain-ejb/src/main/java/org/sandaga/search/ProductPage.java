package org.sandaga.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.media.MediaId;
import org.sandaga.offer.OfferId;

/**
 * A product as everybody sees it in one market and language.
 *
 * @param onSale false when the product was taken out of the catalogue; it has no offers then
 * @param path its category and those above, from the top down
 * @param attributes what it says of itself
 * @param variants in the catalogue's order, each with its offers
 * @param best the variant to show first: the one whose offer wins over those of the others, or null without offers
 */
public record ProductPage(
        ProductId id,
        String slug,
        boolean onSale,
        @Nullable String brand,
        String title,
        String description,
        List<Step> path,
        List<Feature> attributes,
        List<MediaId> pictures,
        List<PageVariant> variants,
        @Nullable VariantId best) {

    /** A category on the way to the product. */
    public record Step(CategoryId category, String slug, String name) {}

    /** A named value, in the shopper's language; code and value are what a search filters by. */
    public record Feature(String code, String name, String value, String label) {}

    /**
     * A variant.
     *
     * @param axes what tells it apart
     * @param offers the winning one first
     * @param winner the offer that is put into the cart if nobody chooses another, or null without offers
     * @param reason why it wins, or null without offers
     */
    public record PageVariant(
            VariantId id,
            @Nullable String gtin,
            List<Feature> axes,
            List<MediaId> pictures,
            List<PageOffer> offers,
            @Nullable OfferId winner,
            @Nullable WinReason reason) {}
}
