package org.sandaga.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Texts;

/** What a product must be like before it is taken into the catalogue. */
@Dependent
class DraftPolicy {
    static final int LONGEST_CODE = 63;
    static final int LONGEST_VALUE = 500;

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int MOST_PICTURES = 50;

    private final CategoryTree tree;
    private final Attributes attributes;
    private final Products products;

    @Inject
    DraftPolicy(CategoryTree tree, Attributes attributes, Products products) {
        this.tree = tree;
        this.attributes = attributes;
        this.products = products;
    }

    /**
     * The draft with its texts cleaned.
     *
     * @param of the product it is for, or null for a new one
     * @throws InvalidInput naming the field that is wrong
     */
    ProductDraft checked(ProductDraft draft, @Nullable ProductId of) {
        return fitting(clean(draft, of));
    }

    /** The same for one that is here already; what is out of the draft's scope stays as it is. */
    ProductDraft checked(ProductDraft draft, Product known, DraftScope scope) {
        ProductDraft filled = scope.filled(clean(draft, known.id()), known.described());
        // each file may add some: a product that grew beyond this could not be saved by any form
        int before = known.described().attributes().values().size();
        Input.within("attributes", filled.attributes().values().size(), 0, Math.max(before, Features.MOST));
        return fitting(filled);
    }

    private ProductDraft clean(ProductDraft draft, @Nullable ProductId of) {
        tree.require(draft.category());
        List<VariantDraft> variants =
                draft.variants().stream().map(each -> variant(each, of)).toList();
        refuseTwins(variants);
        refuseUnknownPictures(draft);
        return new ProductDraft(
                draft.category(),
                Input.maybeText("brand", draft.brand(), LONGEST_VALUE),
                Input.texts("title", draft.title(), LONGEST_TITLE),
                description(draft.description()),
                features("attributes", draft.attributes()),
                pictures("pictures", draft.pictures()),
                variants);
    }

    /** Attributes that nobody defined are taken as they are; the defined ones must fit. */
    private ProductDraft fitting(ProductDraft draft) {
        for (AttributeDefinition each : attributes.of(draft.category())) {
            String value = draft.attributes().values().get(each.code());
            if (value == null ? each.required() : !each.accepts(value)) {
                throw new InvalidInput("attributes." + each.code(), value == null ? "–" : value);
            }
        }
        return draft;
    }

    private void refuseUnknownPictures(ProductDraft draft) {
        Set<String> named = Stream.concat(
                        Stream.of(draft.pictures()), draft.variants().stream().map(VariantDraft::pictures))
                .flatMap(pictures -> pictures.of().stream())
                .map(MediaId::sha256)
                .collect(Collectors.toSet());
        if (!named.isEmpty() && products.countStored(named) < named.size()) {
            throw new InvalidInput("pictures", "–");
        }
    }

    private static Texts description(Texts description) {
        return description.byLanguage().isEmpty()
                ? description
                : Input.texts("description", description, LONGEST_DESCRIPTION);
    }

    VariantDraft variant(VariantDraft draft, @Nullable ProductId of) {
        String gtin = Input.maybeText("gtin", draft.gtin(), 14);
        if (gtin != null && (!Gtin.isValid(gtin) || products.isTaken(gtin, of))) {
            throw new InvalidInput("gtin", gtin);
        }
        return new VariantDraft(features("axes", draft.axes()), gtin, pictures("pictures", draft.pictures()));
    }

    private static Features features(String field, Features features) {
        Input.within(field, features.values().size(), 0, Features.MOST);
        Map<String, String> clean = new TreeMap<>();
        features.values()
                .forEach((code, value) -> clean.put(
                        Input.text(field, code, LONGEST_CODE), Input.text(field + "." + code, value, LONGEST_VALUE)));
        return new Features(clean);
    }

    private static Pictures pictures(String field, Pictures pictures) {
        Input.within(field, pictures.of().size(), 0, MOST_PICTURES);
        return pictures;
    }

    private static void refuseTwins(List<VariantDraft> variants) {
        Input.within("variants", variants.size(), 1, ProductDraft.MOST_VARIANTS);
        Set<Features> seen = new HashSet<>();
        for (VariantDraft each : variants) {
            if (!seen.add(each.axes())) {
                throw new VariantExistsAlready(each.axes());
            }
        }
    }
}
