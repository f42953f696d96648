package org.sandaga.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Texts;
import org.sandaga.testing.House;

/** Products for tests, here and on the floors above. */
public final class Drafts {

    private Drafts() {}

    /** A category at the top, found again by its name. */
    public static CategoryId category(House house, String french, String english) {
        return house.door(Categories.class).ensure(Actor.SYSTEM, List.of(Texts.frEn(french, english)));
    }

    /** A product without axes. */
    public static ProductDraft simple(CategoryId category, String french, String english) {
        return of(category, Texts.frEn(french, english), VariantDraft.ONLY);
    }

    /** A product with a variant for each of these axes. */
    @SafeVarargs
    public static ProductDraft withVariants(CategoryId category, Texts title, Map<String, String>... axes) {
        return of(
                category,
                title,
                Arrays.stream(axes)
                        .map(each -> new VariantDraft(new Features(each), null, Pictures.NONE))
                        .toArray(VariantDraft[]::new));
    }

    /** A product with one variant that has this GTIN. */
    public static ProductDraft coded(CategoryId category, String title, String gtin) {
        return of(category, Texts.frEn(title, title), new VariantDraft(Features.NONE, gtin, Pictures.NONE));
    }

    private static ProductDraft of(CategoryId category, Texts title, VariantDraft... variants) {
        return new ProductDraft(
                category, null, title, new Texts(Map.of()), Features.NONE, Pictures.NONE, List.of(variants));
    }

    /** A published product and its first variant. */
    public static VariantId published(House house, ProductDraft draft) {
        Catalog catalog = house.door(Catalog.class);
        return catalog.product(catalog.publish(Actor.SYSTEM, draft))
                .variants()
                .getFirst()
                .id();
    }
}
