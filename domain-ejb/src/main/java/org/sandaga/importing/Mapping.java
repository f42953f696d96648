package org.sandaga.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonFormat;

import org.sandaga.catalog.DraftScope;
import org.sandaga.offer.TermsScope;

/**
 * How the rows of a file become products and offers; docs/handbook/import.md tells each part.
 *
 * @param source the catalogue's name, under which its products are found again
 * @param group rows with the same value are one product; the SKU if not said
 * @param sku the vendor's own name for the offer
 * @param parent which rows only describe their product
 * @param title of the product, by language
 * @param decimal the sign before the decimals of prices, a point if not said
 * @param stock pieces on hand, or null to leave stock alone
 */
record Mapping(
        String source,
        Format format,
        Column group,
        Column sku,
        @Nullable Parent parent,
        Map<String, Column> title,
        Map<String, Column> description,
        @Nullable Column brand,
        Category category,
        @Nullable Vendor vendor,
        List<Option> options,
        Map<String, Column> attributes,
        List<Price> prices,
        String decimal,
        @Nullable Column stock,
        @Nullable Column gtin,
        Terms terms,
        List<Column> pictures,
        @Nullable Second second) {

    Mapping {
        source = MappingText.source(source);
        format = format == null ? Format.USUAL : format;
        sku = MappingText.required("sku", sku);
        group = group == null ? sku : group;
        title = MappingText.languages("title", MappingText.required("title", title));
        description = description == null ? Map.of() : MappingText.languages("description", description);
        category = MappingText.required("category", category);
        options = options == null ? List.of() : List.copyOf(options);
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        prices = MappingText.some("prices", prices);
        decimal = MappingText.decimal(decimal);
        terms = terms == null ? Terms.USUAL : terms;
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    /** Rows whose column has exactly this value describe the product they belong to, and are no offer. */
    record Parent(Column column, String is) {
        Parent {
            MappingText.required("parent.column", column);
            MappingText.required("parent.is", is);
        }

        boolean fits(Map<String, String> cells) {
            return is.equals(column.in(cells));
        }
    }

    /**
     * The path of names from the top of the tree.
     *
     * @param path one column a level, or one with all levels between separators
     * @param language of the names, English if not said
     */
    record Category(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<Column> path,

            @Nullable String separator,
            @Nullable String language) {
        Category {
            path = MappingText.some("category.path", path);
            language = language == null ? "en" : language;
        }
    }

    /**
     * Whose offers they are; only in imports of the operator.
     *
     * @param create whether a vendor that is not known yet is made, approved
     * @param country of those that are made
     * @param atLeast vendors with fewer products than this are not taken
     * @param otherwise who gets the products of those that are not taken; without it they are refused
     */
    record Vendor(
            Column name,
            boolean create,
            @Nullable String country,
            int atLeast,
            @Nullable String otherwise) {
        Vendor {
            MappingText.required("vendor.name", name);
            if (create) {
                MappingText.required("vendor.country", country);
            }
        }
    }

    /** What tells variants apart: the name of the axis and its value. */
    record Option(Column name, Column value) {
        Option {
            MappingText.required("options.name", name);
            MappingText.required("options.value", value);
        }
    }

    /** A price: one of these a column of amounts, or one with a column that says the currency. */
    record Price(Column amount, Column currency) {
        Price {
            MappingText.required("prices.amount", amount);
            MappingText.required("prices.currency", currency);
        }

        /** The currency that the mapping itself says, as prices are read in it. */
        Stream<String> said() {
            return Stream.ofNullable(currency.in(Map.of())).map(code -> code.toUpperCase(Locale.ROOT));
        }
    }

    /** The terms of the offers: new, standard tax and two days if not said. */
    record Terms(
            @Nullable Column condition,
            @Nullable Column taxClass,
            @Nullable Column leadTimeDays) {
        static final Terms USUAL = new Terms(null, null, null);
    }

    /**
     * A file that is joined to the rows.
     *
     * @param key the column there that names what it belongs to
     * @param to the same in the rows; the group if not said
     * @param language the column there that says the language of its texts, for translations; without it, its columns
     *     are to be had as {@code second.<column>}
     */
    record Second(
            Format format,
            String key,
            @Nullable Column to,
            @Nullable String language,
            @Nullable String title,
            @Nullable String description) {
        Second {
            format = format == null ? Format.USUAL : format;
            MappingText.required("second.key", key);
        }
    }

    /** Reads a mapping that was sent. */
    static Mapping read(String json) {
        return MappingText.read(json);
    }

    /** Of what its files speak; of translations only the rows that are there do. */
    DraftScope scope() {
        return new DraftScope(
                brand != null, gtin != null, false, title.keySet(), description.keySet(), attributes.keySet());
    }

    /** Of which terms and prices of offers its files speak; a column of currencies may say any. */
    TermsScope termsScope() {
        boolean any = prices.stream().anyMatch(each -> each.currency().constant() == null);
        return new TermsScope(
                terms.condition() != null,
                terms.taxClass() != null,
                terms.leadTimeDays() != null,
                any ? null : prices.stream().flatMap(Price::said).collect(Collectors.toSet()));
    }

    /** By which value a row finds what belongs to it in the second file. */
    @Nullable
    Column joinKey() {
        return second == null ? null : second.to() == null ? group : second.to();
    }

    /** The columns of the main file that it reads. */
    Set<String> columns() {
        Set<String> names = new TreeSet<>();
        all().map(Column::column)
                .filter(name -> name != null && !name.startsWith(Interpreter.SECOND))
                .forEach(names::add);
        return names;
    }

    /** The columns of the second file that it reads. */
    Set<String> secondColumns() {
        Set<String> names = new TreeSet<>();
        if (second != null) {
            Stream.of(second.key(), second.language(), second.title(), second.description())
                    .filter(name -> name != null)
                    .forEach(names::add);
            all().map(Column::column)
                    .filter(name -> name != null && name.startsWith(Interpreter.SECOND))
                    .forEach(name -> names.add(name.substring(Interpreter.SECOND.length())));
        }
        return names;
    }

    private Stream<Column> all() {
        Stream<@Nullable Column> single = Stream.of(
                group,
                sku,
                parent == null ? null : parent.column(),
                brand,
                vendor == null ? null : vendor.name(),
                stock,
                gtin,
                terms.condition(),
                terms.taxClass(),
                terms.leadTimeDays(),
                joinKey());
        return Stream.of(
                        single,
                        title.values().stream(),
                        description.values().stream(),
                        category.path().stream(),
                        attributes.values().stream(),
                        options.stream().flatMap(each -> Stream.of(each.name(), each.value())),
                        prices.stream().flatMap(each -> Stream.of(each.amount(), each.currency())),
                        pictures.stream())
                .flatMap(each -> each)
                .filter(each -> each != null);
    }
}
