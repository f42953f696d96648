package org.sandaga.api.search;

import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.media.MediaId;
import org.sandaga.offer.Condition;
import org.sandaga.search.PageOffer;
import org.sandaga.search.ProductPage;
import org.sandaga.search.WinReason;

/** A product with everything that can be bought of it. */
@Schema(name = "ProductPage")
public record ProductAnswer(
        @Pattern(regexp = Shapes.PRODUCT) String id,
        @Schema(examples = "panier-tresse") String slug,

        @Schema(description = "False when it was taken out of the catalogue")
        boolean onSale,

        @Nullable @Schema(examples = "Thiès") String brand,
        @Schema(examples = "Panier tressé") String title,

        @Schema(description = "Plain text", examples = "Tressé à la main.")
        String description,

        @Schema(description = "Its category and those above, from the top")
        List<Step> path,

        List<Feature> attributes,

        @Schema(examples = "[\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"]")
        List<String> pictures,

        List<Variant> variants,

        @Nullable
        @Pattern(regexp = Shapes.VARIANT)
        @Schema(description = "The variant to show first; null without offers")
        String best) {

    /** A category on the way. */
    @Schema(name = "ProductPath")
    public record Step(
            @Pattern(regexp = Shapes.CATEGORY) String category,
            @Schema(examples = "paniers") String slug,
            @Schema(examples = "Paniers") String name) {}

    /** A named value. */
    @Schema(name = "Feature")
    public record Feature(
            @Schema(examples = "color") String code,
            @Schema(examples = "Couleur") String name,
            @Schema(examples = "blue") String value,
            @Schema(examples = "Bleu") String label) {
        static Feature of(ProductPage.Feature feature) {
            return new Feature(feature.code(), feature.name(), feature.value(), feature.label());
        }
    }

    /** A variant with its offers. */
    @Schema(name = "VariantOnPage")
    public record Variant(
            @Pattern(regexp = Shapes.VARIANT) String id,
            @Nullable @Schema(examples = "4006381333931") String gtin,
            @Schema(description = "What tells it apart") List<Feature> axes,

            @Schema(examples = "[\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"]")
            List<String> pictures,

            @Schema(description = "The winning one first") List<Offer> offers,

            @Nullable
            @Pattern(regexp = Shapes.OFFER)
            @Schema(description = "What goes into the cart if nobody chooses; null without offers")
            String winner,

            @Nullable WinReason reason,

            @Nullable
            @Schema(description = "Why it wins, in words", examples = "Le prix le plus bas, livraison comprise.")
            String explanation) {
        static Variant of(ProductPage.PageVariant variant, String language) {
            return new Variant(
                    variant.id().text(),
                    variant.gtin(),
                    variant.axes().stream().map(Feature::of).toList(),
                    hashes(variant.pictures()),
                    variant.offers().stream().map(Offer::of).toList(),
                    variant.winner() == null ? null : variant.winner().text(),
                    variant.reason(),
                    variant.reason() == null ? null : variant.reason().words(language));
        }
    }

    /** An offer of a variant. */
    @Schema(name = "OfferOnPage")
    public record Offer(
            @Pattern(regexp = Shapes.OFFER) String id,
            @Pattern(regexp = Shapes.VENDOR) String vendor,
            @Schema(examples = "Chez Fatou") String vendorName,
            @Schema(examples = "chez-fatou") String vendorSlug,
            Condition condition,
            Amount price,

            @Nullable @Schema(description = "Lowest of the 30 days before a reduction; null when there was none")
            Amount priorPrice,

            @Nullable @Schema(description = "For one package of the vendor; null when it sends nothing there")
            Amount delivery,

            @Nullable @Schema(examples = "3") Integer earliestDays,
            @Nullable @Schema(examples = "6") Integer latestDays,

            @Schema(description = "How many can be bought now", examples = "12")
            int available) {
        static Offer of(PageOffer offer) {
            return new Offer(
                    offer.offer().text(),
                    offer.vendor().text(),
                    offer.vendorName(),
                    offer.vendorSlug(),
                    offer.condition(),
                    Amount.of(offer.price()),
                    Amount.ofNullable(offer.priorPrice()),
                    Amount.ofNullable(offer.delivery()),
                    offer.earliestDays(),
                    offer.latestDays(),
                    offer.available());
        }
    }

    static ProductAnswer of(ProductPage page, String language) {
        return new ProductAnswer(
                page.id().text(),
                page.slug(),
                page.onSale(),
                page.brand(),
                page.title(),
                page.description(),
                page.path().stream()
                        .map(each -> new Step(each.category().text(), each.slug(), each.name()))
                        .toList(),
                page.attributes().stream().map(Feature::of).toList(),
                hashes(page.pictures()),
                page.variants().stream().map(each -> Variant.of(each, language)).toList(),
                page.best() == null ? null : page.best().text());
    }

    private static List<String> hashes(List<MediaId> pictures) {
        return pictures.stream().map(MediaId::sha256).toList();
    }
}
