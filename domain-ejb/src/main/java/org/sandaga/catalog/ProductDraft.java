package org.sandaga.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Texts;

/**
 * A product as somebody wants it.
 *
 * @param category where it belongs
 * @param brand who makes it, or null
 * @param title its name in at least one language, at most 250 characters
 * @param description plain text in the same languages or fewer, at most 20 000 characters; may be empty
 * @param attributes values of its category's attributes, by code
 * @param pictures its pictures
 * @param variants at least one
 */
public record ProductDraft(
        CategoryId category,
        @Nullable String brand,
        Texts title,
        Texts description,
        Features attributes,
        Pictures pictures,
        List<VariantDraft> variants) {

    /** The most variants of a product. */
    public static final int MOST_VARIANTS = 500;

    public ProductDraft {
        variants = List.copyOf(variants);
    }

    /** Whether one of its variants has these axes. */
    boolean names(Features axes) {
        return variants.stream().anyMatch(each -> each.axes().equals(axes));
    }
}
