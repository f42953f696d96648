package org.sandaga.storefront.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.offer.Condition;
import org.sandaga.search.SearchFilter;
import org.sandaga.search.SearchSort;
import org.sandaga.shared.Money;
import org.sandaga.shared.TypedMoney;
import org.sandaga.shared.VendorId;

/**
 * What a shopper looks for, as the address of the page says it; every link that narrows or widens it is made from it.
 *
 * @param chosen parameters of the address with their values; those of features begin with {@code a-}
 */
record Wish(Map<String, List<String>> chosen) {
    static final String WORDS = "q";
    static final String VENDOR = "vendor";
    static final String FROM = "from";
    static final String TO = "to";
    static final String CONDITION = "condition";
    static final String STOCK = "stock";
    static final String SORT = "sort";
    static final String FEATURE = "a-";

    private static final Set<String> KNOWN = Set.of(WORDS, VENDOR, FROM, TO, CONDITION, STOCK, SORT);
    private static final int MOST_VALUES = 50;

    /** Reads the parameters of an address; those it does not know are left out of every link. */
    static Wish of(Map<String, String[]> parameters) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        new TreeMap<>(parameters).forEach((name, values) -> {
            List<String> said = Arrays.stream(values)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if ((KNOWN.contains(name) || name.startsWith(FEATURE)) && !said.isEmpty()) {
                chosen.put(name, said);
            }
        });
        return new Wish(chosen);
    }

    @Nullable
    String text() {
        return one(WORDS);
    }

    @Nullable
    String one(String name) {
        return all(name).isEmpty() ? null : all(name).getFirst();
    }

    List<String> all(String name) {
        return chosen.getOrDefault(name, List.of());
    }

    boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** The same with a value more, or without it when it was there. */
    Wish toggled(String name, String value) {
        return has(name, value) ? without(name, value) : changed(name, values -> values.add(value));
    }

    Wish without(String name, String value) {
        return changed(name, values -> values.remove(value));
    }

    Wish without(String name) {
        return changed(name, List::clear);
    }

    /** The same with this value in place of all others of its name. */
    Wish with(String name, String value) {
        return changed(name, values -> {
            values.clear();
            values.add(value);
        });
    }

    private Wish changed(String name, java.util.function.Consumer<List<String>> change) {
        Map<String, List<String>> other = new LinkedHashMap<>(chosen);
        List<String> values = new ArrayList<>(all(name));
        change.accept(values);
        if (values.isEmpty()) {
            other.remove(name);
        } else {
            other.put(name, List.copyOf(values));
        }
        return new Wish(other);
    }

    /** Only the words and the order, without anything that narrows. */
    Wish wide() {
        return new Wish(chosen.entrySet().stream()
                .filter(each -> each.getKey().equals(WORDS) || each.getKey().equals(SORT))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
    }

    boolean isNarrow() {
        return !chosen.equals(wide().chosen());
    }

    /** The single values that narrow, by parameter; not those that the search passes over. */
    Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        chosen.forEach((name, all) -> {
            List<String> known =
                    all.stream().filter(value -> narrows(name, value)).toList();
            if (!known.isEmpty()) {
                values.put(name, known);
            }
        });
        return values;
    }

    private static boolean narrows(String name, String value) {
        return switch (name) {
            case VENDOR -> true;
            case CONDITION ->
                Arrays.stream(Condition.values()).anyMatch(each -> each.name().equals(value));
            case STOCK -> value.equals("true");
            default -> name.startsWith(FEATURE);
        };
    }

    /** The part of an address that follows the path; empty when nothing is asked for. */
    String query() {
        UnaryOperator<String> encoded = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        String pairs = chosen.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> encoded.apply(each.getKey()) + "=" + encoded.apply(value)))
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    SearchSort sort() {
        return Arrays.stream(SearchSort.values())
                .filter(each -> each.name().equals(one(SORT)))
                .findFirst()
                .orElse(text() == null ? SearchSort.NEWEST : SearchSort.RELEVANCE);
    }

    /** What the search is to hold products to. */
    SearchFilter filter(@Nullable CategoryId category, String currency, Locale language) {
        return new SearchFilter(
                category,
                all(VENDOR).stream().map(VendorId::parse).toList(),
                minor(FROM, currency, language),
                minor(TO, currency, language),
                features(),
                Arrays.stream(Condition.values())
                        .filter(each -> has(CONDITION, each.name()))
                        .collect(Collectors.toSet()),
                has(STOCK, "true"));
    }

    private Map<String, List<String>> features() {
        return chosen.entrySet().stream()
                .filter(each -> each.getKey().startsWith(FEATURE))
                .collect(Collectors.toMap(each -> each.getKey().substring(FEATURE.length()), Map.Entry::getValue));
    }

    private @Nullable Long minor(String name, String currency, Locale language) {
        String said = one(name);
        Money amount = said == null ? null : TypedMoney.read(name, said, currency, language);
        return amount == null ? null : amount.minor();
    }
}
