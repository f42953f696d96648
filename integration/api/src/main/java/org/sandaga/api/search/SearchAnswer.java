package org.sandaga.api.search;

import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Page;
import org.sandaga.api.Shapes;
import org.sandaga.offer.Condition;
import org.sandaga.search.Facet;
import org.sandaga.search.Facets;
import org.sandaga.search.ProductCard;
import org.sandaga.search.SearchResult;

/** What a search found. */
@Schema(name = "SearchResult")
public record SearchAnswer(
        @Schema(description = "May be fewer than asked for, even before the last page")
        List<Found> items,

        @Nullable
        @Schema(
                description = "Send as `after` to get the next page; null on the last one",
                examples = "UkVMRVZBTkNFIDIgcHJk")
        String next,

        @Nullable
        @Schema(description = "The words looked for instead, when those given are nowhere", examples = "marmite")
        String searchedFor,

        @Nullable @Schema(description = "With the first page only")
        Numbers numbers) {

    /** A product, with the best of its offers that fits. */
    @Schema(name = "FoundProduct")
    public record Found(
            @Pattern(regexp = Shapes.PRODUCT) String product,
            @Schema(examples = "panier-tresse") String slug,
            @Schema(examples = "Panier tressé") String title,
            @Nullable @Schema(examples = "Thiès") String brand,
            @Nullable @Pattern(regexp = Shapes.PICTURE) String picture,
            @Pattern(regexp = Shapes.VARIANT) String variant,
            @Pattern(regexp = Shapes.OFFER) String offer,
            Condition condition,
            Amount price,
            @Pattern(regexp = Shapes.VENDOR) String vendor,
            @Schema(examples = "Chez Fatou") String vendorName,
            @Schema(examples = "chez-fatou") String vendorSlug,
            boolean inStock) {
        static Found of(ProductCard card) {
            return new Found(
                    card.product().text(),
                    card.slug(),
                    card.title(),
                    card.brand(),
                    card.picture() == null ? null : card.picture().sha256(),
                    card.variant().text(),
                    card.offer().text(),
                    card.condition(),
                    Amount.of(card.price()),
                    card.vendor().text(),
                    card.vendorName(),
                    card.vendorSlug(),
                    card.inStock());
        }
    }

    /** How many there are, and how to find fewer or more. */
    @Schema(name = "SearchNumbers")
    public record Numbers(
            @Schema(description = "How many products were found", examples = "42")
            int products,

            @Schema(description = "How many the words alone find", examples = "57")
            int withoutFilters,

            @Schema(description = "Ways to narrow, each counted as if nothing of it were chosen")
            List<FacetAnswer> facets,

            @Schema(description = "Which single filter to drop for how many more products")
            List<Relaxed> relax) {
        static Numbers of(Facets facets) {
            return new Numbers(
                    facets.products(),
                    facets.withoutFilters(),
                    facets.facets().stream().map(FacetAnswer::of).toList(),
                    facets.relax().stream()
                            .map(each -> new Relaxed(each.kind(), each.code(), each.products()))
                            .toList());
        }
    }

    /** A way to narrow. */
    @Schema(name = "Facet")
    public record FacetAnswer(
            Facet.Kind kind,

            @Schema(description = "Of a FEATURE, for `attribute`; else empty", examples = "color")
            String code,

            @Schema(description = "Of a FEATURE; else empty", examples = "Couleur")
            String name,

            List<Value> values) {
        static FacetAnswer of(Facet facet) {
            return new FacetAnswer(
                    facet.kind(),
                    facet.code(),
                    facet.name(),
                    facet.values().stream()
                            .map(each -> new Value(each.value(), each.label(), each.products()))
                            .toList());
        }
    }

    /** A value to narrow by. */
    @Schema(name = "FacetValue")
    public record Value(
            @Schema(description = "As the parameter takes it; of a PRICE `from-to`", examples = "blue")
            String value,

            @Schema(examples = "Bleu") String label,
            @Schema(examples = "7") int products) {}

    /** A filter that stands in the way. */
    @Schema(name = "RelaxedFilter")
    public record Relaxed(
            Facet.Kind kind,

            @Schema(description = "Of a FEATURE; else empty", examples = "color")
            String code,

            @Schema(examples = "3") int products) {}

    static SearchAnswer of(SearchResult result) {
        Page<Found> page = Page.of(result.products(), Found::of);
        return new SearchAnswer(
                page.items(),
                page.next(),
                result.searchedFor(),
                result.facets() == null ? null : Numbers.of(result.facets()));
    }
}
