package org.sandaga.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/**
 * A product with everything the catalogue knows of it.
 *
 * @param proposer the vendor that proposed it, or null
 * @param remark why it was sent back, or null
 * @param version changes with every change, for ETags
 */
public record ProductView(
        ProductId id,
        String slug,
        ProductStatus status,
        CategoryId category,
        @Nullable String brand,
        Texts title,
        Texts description,
        Features attributes,
        Pictures pictures,
        @Nullable VendorId proposer,
        @Nullable String remark,
        long version,
        List<VariantView> variants) {

    /** A variant of the product. */
    public record VariantView(
            VariantId id, Features axes, @Nullable String gtin, Pictures pictures) {}

    /** What is said of it, as a draft. */
    public ProductDraft described() {
        return new ProductDraft(
                category,
                brand,
                title,
                description,
                attributes,
                pictures,
                variants.stream()
                        .map(each -> new VariantDraft(each.axes(), each.gtin(), each.pictures()))
                        .toList());
    }

    /** The variant with exactly these axes, if there is one. */
    public java.util.Optional<VariantId> variant(Features axes) {
        return variants.stream()
                .filter(each -> each.axes().equals(axes))
                .map(VariantView::id)
                .findFirst();
    }
}
