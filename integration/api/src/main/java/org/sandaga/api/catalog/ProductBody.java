package org.sandaga.api.catalog;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Shapes;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.media.MediaId;
import org.sandaga.shared.Texts;

/** A product as somebody wants it. */
@Schema(name = "ProductDraft")
public record ProductBody(
        @NotNull @Pattern(regexp = Shapes.CATEGORY) String category,

        @Nullable @Size(min = 1, max = 500) @Schema(examples = "Atelier Ndar")
        String brand,

        @NotNull @Size(min = 1, max = 20) @Schema(description = "By language", examples = "{\"fr\": \"Panier tressé\"}")
        Map<@Pattern(regexp = Shapes.ANY_LANGUAGE) String, @NotNull @Size(min = 1, max = 250) String> title,

        @NotNull
        @Size(max = 20)
        @Schema(description = "Plain text by language", examples = "{\"fr\": \"Tressé à la main\"}")
        Map<@Pattern(regexp = Shapes.ANY_LANGUAGE) String, @NotNull @Size(max = 20000) String> description,

        @NotNull
        @Size(max = 100)
        @Schema(description = "Values of the category's attributes, by code", examples = "{\"matiere\": \"osier\"}")
        Map<@Size(min = 1, max = 63) String, @NotNull @Size(min = 1, max = 500) String> attributes,

        @NotNull @Size(max = 50) @Schema(description = "Hashes of stored pictures, the first one in lists too")
        List<@NotNull @Pattern(regexp = Shapes.PICTURE) String> pictures,

        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewVariant> variants) {

    /** A variant as somebody wants it. */
    @Schema(name = "VariantDraft")
    public record NewVariant(
            @NotNull
            @Size(max = 100)
            @Schema(description = "What tells it apart; empty for an only variant", examples = "{\"taille\": \"L\"}")
            Map<@Size(min = 1, max = 63) String, @NotNull @Size(min = 1, max = 500) String> options,

            @Nullable
            @Pattern(regexp = "[0-9]{8}|[0-9]{12,14}")
            @Schema(description = "GTIN-8, -12, -13 or -14", examples = "4006381333931")
            String gtin,

            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = Shapes.PICTURE) String> pictures) {
        VariantDraft plain() {
            return new VariantDraft(new Features(options), gtin, stored(pictures));
        }
    }

    ProductDraft plain() {
        return new ProductDraft(
                CategoryId.parse(category),
                brand,
                new Texts(title),
                new Texts(description),
                new Features(attributes),
                stored(pictures),
                variants.stream().map(NewVariant::plain).toList());
    }

    private static Pictures stored(List<String> hashes) {
        return new Pictures(hashes.stream().map(MediaId::new).toList());
    }
}
