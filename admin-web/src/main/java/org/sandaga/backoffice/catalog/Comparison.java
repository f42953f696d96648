package org.sandaga.backoffice.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductView;
import org.sandaga.media.MediaId;

/**
 * Two products side by side, line by line.
 *
 * @param label the key of the line's word after {@code product.}, which the form of a product has too but for {@code
 *     prices}; or the name of an attribute
 * @param attribute whether it is an attribute
 * @param left what the one says
 * @param right what the other says; empty when there is no other
 */
public record Comparison(String label, boolean attribute, Side left, Side right) {

    /** What one of them says in a line, in words or in pictures. */
    public record Side(String text, List<MediaId> pictures) {
        private static final Side EMPTY = new Side("", List.of());

        public Side {
            pictures = List.copyOf(pictures);
        }

        static Side of(String text) {
            return new Side(text, List.of());
        }

        /** Whether it says nothing. */
        public boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    /** Whether they say different things. */
    public boolean isDifferent() {
        return !left.equals(right);
    }

    /**
     * Compares a product with another, or with nothing.
     *
     * @param category calls a product's category
     * @param prices tells for what a product is sold
     */
    static List<Comparison> of(
            ProductView one,
            @Nullable ProductView other,
            Function<ProductView, String> category,
            Function<ProductView, String> prices,
            AttributeWords words) {
        List<Comparison> lines = new ArrayList<>();
        add(lines, "title.fr", one, other, each -> text(each.title().byLanguage(), "fr"));
        add(lines, "title.en", one, other, each -> text(each.title().byLanguage(), "en"));
        if (other != null) {
            lines.add(new Comparison("pictures", false, pictures(one), pictures(other)));
            add(lines, "prices", one, other, prices);
        }
        add(lines, "category", one, other, category);
        add(lines, "brand", one, other, each -> each.brand() == null ? "" : each.brand());
        add(lines, "description.fr", one, other, each -> text(each.description().byLanguage(), "fr"));
        add(lines, "description.en", one, other, each -> text(each.description().byLanguage(), "en"));
        add(lines, "variants", one, other, each -> variants(each, words));
        TreeSet<String> codes = new TreeSet<>(one.attributes().values().keySet());
        if (other != null) {
            codes.addAll(other.attributes().values().keySet());
        }
        codes.forEach(code -> lines.add(
                new Comparison(words.name(code), true, attribute(one, code, words), attribute(other, code, words))));
        return lines;
    }

    private static void add(
            List<Comparison> lines,
            String label,
            ProductView one,
            @Nullable ProductView other,
            Function<ProductView, String> reading) {
        lines.add(new Comparison(
                label, false, Side.of(reading.apply(one)), other == null ? Side.EMPTY : Side.of(reading.apply(other))));
    }

    private static Side pictures(ProductView product) {
        return new Side("", product.pictures().of());
    }

    private static Side attribute(@Nullable ProductView product, String code, AttributeWords words) {
        return product == null
                ? Side.EMPTY
                : Side.of(words.value(code, text(product.attributes().values(), code)));
    }

    private static String text(Map<String, String> texts, String key) {
        return texts.getOrDefault(key, "");
    }

    private static String variants(ProductView product, AttributeWords words) {
        return product.variants().stream()
                .map(each -> words.variant(each.axes()) + (each.gtin() == null ? "" : " (" + each.gtin() + ")"))
                .collect(Collectors.joining(", "));
    }
}
