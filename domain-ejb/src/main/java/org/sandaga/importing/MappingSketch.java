package org.sandaga.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Json;

/**
 * A mapping as somebody makes it in a screen, column by column; blank means that the file does not have it.
 *
 * @param source what the catalogue is called
 * @param format as {@link FileSample} tells it
 * @param decimal the sign before the decimals of prices
 * @param sku the column of the vendor's name for the offer
 * @param group which rows are one product; those with the same SKU if it is blank
 * @param parent the rows that only describe their product, if there are such
 * @param titles columns by language
 * @param descriptions columns by language
 * @param brand column
 * @param gtin column
 * @param category where the products belong
 * @param options what tells variants apart
 * @param prices columns by currency
 * @param stock column
 * @param leadTimeDays the same for all rows
 */
public record MappingSketch(
        String source,
        Map<String, Object> format,
        String decimal,
        String sku,
        Cut group,
        Parent parent,
        Map<String, String> titles,
        Map<String, String> descriptions,
        String brand,
        String gtin,
        Place category,
        List<Option> options,
        Map<String, String> prices,
        String stock,
        String leadTimeDays) {

    private static final Cut NOTHING = new Cut("", "", "");

    /** A mapping that was made before, as far as a screen shows it. @throws MappingRefused when it is none */
    public static MappingSketch of(String json) {
        Mapping mapping = Mapping.read(json);
        Mapping.Category category = mapping.category();
        boolean fixed = category.path().getFirst().constant() != null;
        return new MappingSketch(
                mapping.source(),
                Map.of(),
                mapping.decimal(),
                name(mapping.sku()),
                mapping.group().equals(mapping.sku()) ? NOTHING : cut(mapping.group()),
                mapping.parent() == null
                        ? new Parent("", "")
                        : new Parent(
                                name(mapping.parent().column()),
                                mapping.parent().is()),
                names(mapping.title()),
                names(mapping.description()),
                name(mapping.brand()),
                name(mapping.gtin()),
                new Place(
                        fixed
                                ? category.path().stream()
                                        .map(each -> text(each.constant()))
                                        .toList()
                                : List.of(),
                        fixed ? NOTHING : cut(category.path().getFirst()),
                        text(category.separator()),
                        text(category.language())),
                mapping.options().stream()
                        .map(each -> new Option(text(each.name().constant()), cut(each.value())))
                        .toList(),
                prices(mapping),
                name(mapping.stock()),
                mapping.terms().leadTimeDays() == null
                        ? ""
                        : text(mapping.terms().leadTimeDays().constant()));
    }

    private static Map<String, String> prices(Mapping mapping) {
        Map<String, String> prices = new LinkedHashMap<>();
        mapping.prices().forEach(each -> prices.put(text(each.currency().constant()), name(each.amount())));
        return prices;
    }

    private static Map<String, String> names(Map<String, Column> columns) {
        Map<String, String> names = new LinkedHashMap<>();
        columns.forEach((language, column) -> names.put(language, name(column)));
        return names;
    }

    private static Cut cut(Column column) {
        return new Cut(name(column), text(column.after()), text(column.before()));
    }

    private static String name(@Nullable Column column) {
        return column == null ? "" : text(column.column());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Part of a column: what stands after one text and before another; a blank text cuts nothing off. */
    public record Cut(String column, String after, String before) {
        Map<String, Object> told() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("column", column);
            put(told, "after", after);
            put(told, "before", before);
            return told;
        }
    }

    /** Rows whose column has this value. */
    public record Parent(String column, String is) {}

    /**
     * Where products belong.
     *
     * @param fixed the addresses of a category and those above it, from the top down; empty when the rows say it
     * @param path the column that says it
     * @param separator between its levels
     * @param language of the names in it
     */
    public record Place(List<String> fixed, Cut path, String separator, String language) {
        Map<String, Object> told() {
            if (!fixed.isEmpty()) {
                return Map.of(
                        "path", fixed.stream().map(MappingSketch::constant).toList(), "language", "fr");
            }
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("path", List.of(path.told()));
            put(told, "separator", separator);
            put(told, "language", language);
            return told;
        }
    }

    /** An option by its name, and where its value is. */
    public record Option(String name, Cut value) {}

    /** The mapping, as docs/handbook/import.md tells it. */
    public String json() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("source", source);
        told.put("format", format);
        put(told, "decimal", decimal);
        put(told, "sku", sku);
        if (!group.column().isBlank()) {
            told.put("group", group.told());
        }
        if (!parent.column().isBlank()) {
            told.put("parent", Map.of("column", parent.column(), "is", parent.is()));
        }
        told.put("title", present(titles));
        if (!present(descriptions).isEmpty()) {
            told.put("description", present(descriptions));
        }
        put(told, "brand", brand);
        put(told, "gtin", gtin);
        if (!category.fixed().isEmpty() || !category.path().column().isBlank()) {
            told.put("category", category.told());
        }
        told.put("options", optionsTold());
        told.put("prices", pricesTold());
        put(told, "stock", stock);
        if (!leadTimeDays.isBlank()) {
            told.put("terms", Map.of("leadTimeDays", constant(leadTimeDays.strip())));
        }
        return Json.write(told);
    }

    private List<Object> optionsTold() {
        return options.stream()
                .filter(each -> !each.name().isBlank() && !each.value().column().isBlank())
                .<Object>map(each -> Map.of(
                        "name",
                        constant(each.name().strip()),
                        "value",
                        each.value().told()))
                .toList();
    }

    private List<Object> pricesTold() {
        List<Object> told = new ArrayList<>();
        present(prices)
                .forEach((currency, column) ->
                        told.add(Map.of("amount", Map.of("column", column), "currency", constant(currency))));
        return told;
    }

    private static Map<String, Object> constant(String value) {
        return Map.of("constant", value);
    }

    private static Map<String, String> present(Map<String, String> columns) {
        Map<String, String> present = new LinkedHashMap<>();
        columns.forEach((name, column) -> put(present, name, column));
        return present;
    }

    private static void put(Map<String, ? super String> into, String name, String text) {
        if (!text.isBlank()) {
            into.put(name, text);
        }
    }
}
