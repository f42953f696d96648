package org.sandaga.api.catalog;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Shapes;
import org.sandaga.api.Versioned;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductRow;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.ProductView;
import org.sandaga.media.MediaId;

/** A product in all its languages, for whoever edits it. */
@Schema(name = "EditedProduct")
public record ProductAnswer(
        @Pattern(regexp = Shapes.PRODUCT) String id,
        @Schema(examples = "panier-tresse") String slug,
        ProductStatus status,
        @Pattern(regexp = Shapes.CATEGORY) String category,
        @Nullable @Schema(examples = "Atelier Ndar") String brand,

        @Schema(description = "By language", examples = "{\"fr\": \"Panier tressé\"}")
        Map<String, String> title,

        @Schema(description = "By language", examples = "{\"fr\": \"Tressé à la main\"}")
        Map<String, String> description,

        @Schema(examples = "{\"matiere\": \"osier\"}") Map<String, String> attributes,

        @Schema(description = "Hashes, for `/v1/pictures/{sha256}`")
        List<@Pattern(regexp = Shapes.PICTURE) String> pictures,

        @Nullable @Pattern(regexp = Shapes.VENDOR) @Schema(description = "The vendor that proposed it")
        String proposer,

        @Nullable @Schema(description = "Why it was sent back", examples = "Le titre manque en anglais")
        String remark,

        long version,
        List<Variant> variants)
        implements Versioned {

    /** A variant. */
    @Schema(name = "EditedVariant")
    public record Variant(
            @Pattern(regexp = Shapes.VARIANT) String id,
            @Schema(examples = "{\"taille\": \"L\"}") Map<String, String> options,
            @Nullable @Schema(examples = "4006381333931") String gtin,
            List<@Pattern(regexp = Shapes.PICTURE) String> pictures) {}

    /** A product in a list. */
    @Schema(name = "EditedProductItem")
    public record Item(
            @Pattern(regexp = Shapes.PRODUCT) String id,
            @Schema(examples = "panier-tresse") String slug,
            ProductStatus status,
            @Pattern(regexp = Shapes.CATEGORY) String category,
            @Nullable @Schema(examples = "Atelier Ndar") String brand,

            @Schema(description = "By language", examples = "{\"fr\": \"Panier tressé\"}")
            Map<String, String> title,

            @Nullable @Pattern(regexp = Shapes.PICTURE) String picture,
            @Nullable @Pattern(regexp = Shapes.VENDOR) String proposer,
            @Schema(description = "How many it has") int variants) {
        static Item of(ProductRow row) {
            return new Item(
                    row.id().text(),
                    row.slug(),
                    row.status(),
                    row.category().text(),
                    row.brand(),
                    row.title().byLanguage(),
                    row.picture() == null ? null : row.picture().sha256(),
                    row.proposer() == null ? null : row.proposer().text(),
                    row.variants());
        }
    }

    static ProductAnswer of(ProductView view) {
        return new ProductAnswer(
                view.id().text(),
                view.slug(),
                view.status(),
                view.category().text(),
                view.brand(),
                view.title().byLanguage(),
                view.description().byLanguage(),
                view.attributes().values(),
                hashes(view.pictures()),
                view.proposer() == null ? null : view.proposer().text(),
                view.remark(),
                view.version(),
                view.variants().stream().map(ProductAnswer::of).toList());
    }

    private static Variant of(ProductView.VariantView view) {
        return new Variant(view.id().text(), view.axes().values(), view.gtin(), hashes(view.pictures()));
    }

    private static List<String> hashes(Pictures pictures) {
        return pictures.of().stream().map(MediaId::sha256).toList();
    }
}
