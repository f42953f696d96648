package org.sandaga.catalog;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.sandaga.shared.Texts;

/**
 * Of what a file or a form speaks at all: the rest of a product stays as it is, and the pictures of variants always do.
 *
 * @param brand whether it says who makes products
 * @param gtin whether it says the variants' numbers
 * @param pictures whether it shows the product
 * @param titles languages in which it names products
 * @param descriptions languages in which it describes them
 * @param attributes codes of the attributes of which it has values
 */
public record DraftScope(
        boolean brand,
        boolean gtin,
        boolean pictures,
        Set<String> titles,
        Set<String> descriptions,
        Set<String> attributes) {

    public DraftScope {
        titles = Set.copyOf(titles);
        descriptions = Set.copyOf(descriptions);
        attributes = Set.copyOf(attributes);
    }

    /** What was said, with everything of which nothing was said as it was before. */
    public ProductDraft filled(ProductDraft said, ProductDraft before) {
        Map<Features, VariantDraft> variants =
                before.variants().stream().collect(Collectors.toMap(VariantDraft::axes, each -> each));
        return new ProductDraft(
                said.category(),
                brand ? said.brand() : before.brand(),
                new Texts(
                        filled(titles, said.title().byLanguage(), before.title().byLanguage())),
                new Texts(filled(
                        descriptions,
                        said.description().byLanguage(),
                        before.description().byLanguage())),
                new Features(filled(
                        attributes,
                        said.attributes().values(),
                        before.attributes().values())),
                pictures ? said.pictures() : before.pictures(),
                said.variants().stream()
                        .map(each -> filled(each, variants.getOrDefault(each.axes(), each)))
                        .toList());
    }

    private VariantDraft filled(VariantDraft said, VariantDraft before) {
        return new VariantDraft(said.axes(), gtin ? said.gtin() : before.gtin(), before.pictures());
    }

    private static Map<String, String> filled(Set<String> of, Map<String, String> said, Map<String, String> before) {
        Map<String, String> all = new TreeMap<>(before);
        all.keySet().removeAll(of);
        all.putAll(said);
        return all;
    }
}
