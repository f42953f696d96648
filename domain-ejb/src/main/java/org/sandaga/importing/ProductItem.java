package org.sandaga.importing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Features;
import org.sandaga.shared.Texts;

/**
 * A product as its rows say it, with its offers.
 *
 * @param key what it is called where it comes from
 * @param parents rows that describe it and offer nothing
 * @param variants the axes of all its variants, even when only some of its offers are taken in
 * @param findings what is to be said of its rows already
 */
record ProductItem(
        long place,
        String key,
        List<String> category,
        String categoryLanguage,
        Texts title,
        Texts description,
        @Nullable String brand,
        Features attributes,
        List<StagedRow> parents,
        List<Form> variants,
        List<OfferItem> offers,
        List<Finding> findings) {

    /** A variant of the product. */
    record Form(Features axes, @Nullable String gtin) {}

    /** The same product with other rows to be told about. */
    ProductItem with(List<StagedRow> otherParents, List<OfferItem> otherOffers, List<Finding> otherFindings) {
        return new ProductItem(
                place,
                key,
                category,
                categoryLanguage,
                title,
                description,
                brand,
                attributes,
                otherParents,
                variants,
                otherOffers,
                otherFindings);
    }
}
