package org.sandaga.storefront.search;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sandaga.search.Facet;

/**
 * Puts measures of one unit in the order of their numbers, and sizes in theirs, before those in numbers; others stay as
 * often as they occur.
 */
final class Measures {
    private static final Pattern MEASURE =
            Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,6})?)(?:\\s*[×x]\\s*\\d{1,9}(?:[.,]\\d{1,6})?)*\\s*(\\D*)");
    private static final Map<String, BigDecimal> SMALLEST = Map.of(
            "g", BigDecimal.ONE,
            "kg", BigDecimal.valueOf(1_000),
            "ml", BigDecimal.ONE,
            "cl", BigDecimal.TEN,
            "l", BigDecimal.valueOf(1_000));
    private static final Map<String, String> KINDS =
            Map.of("g", "mass", "kg", "mass", "ml", "volume", "cl", "volume", "l", "volume");

    /** The kind of what has no unit; that of others begins with it. */
    private static final String BARE = "unit ";

    private static final List<List<String>> SCALES = List.of(
            List.of("XXS", "XS", "S", "M", "L", "XL", "XXL", "2XL", "XXXL", "3XL", "4XL", "5XL"),
            List.of("TRUE", "FALSE"));

    private Measures() {}

    static List<Facet.Value> inOrder(List<Facet.Value> values) {
        return SCALES.stream()
                .filter(scale -> values.stream().allMatch(each -> scale.contains(step(each)) || isBare(each)))
                .findFirst()
                .map(scale -> values.stream()
                        .sorted(Comparator.<Facet.Value>comparingInt(each -> place(each, scale))
                                .thenComparing(each -> number(each.label())))
                        .toList())
                .orElseGet(() -> byNumber(values));
    }

    /** Whether it is a number, or several with a × between them, without a unit. */
    private static boolean isBare(Facet.Value value) {
        return kind(value.label()).equals(BARE);
    }

    private static int place(Facet.Value value, List<String> scale) {
        int step = scale.indexOf(step(value));
        return step < 0 ? scale.size() : step;
    }

    private static String step(Facet.Value value) {
        return value.label().strip().toUpperCase(Locale.ROOT);
    }

    private static List<Facet.Value> byNumber(List<Facet.Value> values) {
        boolean alike =
                values.stream().map(each -> kind(each.label())).distinct().count() == 1;
        return alike && !kind(values.getFirst().label()).isEmpty()
                ? values.stream()
                        .sorted(Comparator.comparing(each -> number(each.label())))
                        .toList()
                : values;
    }

    /** What is measured, mass or volume, else the unit itself; empty when it is no measure. */
    private static String kind(String label) {
        Matcher found = MEASURE.matcher(label.strip());
        String unit = found.matches() ? unit(found) : "";
        return found.matches() ? KINDS.getOrDefault(unit, BARE + unit) : "";
    }

    private static BigDecimal number(String label) {
        Matcher found = MEASURE.matcher(label.strip());
        return found.matches()
                ? new BigDecimal(found.group(1).replace(',', '.'))
                        .multiply(SMALLEST.getOrDefault(unit(found), BigDecimal.ONE))
                : BigDecimal.ZERO;
    }

    private static String unit(Matcher found) {
        return found.group(2).strip().toLowerCase(Locale.ROOT);
    }
}
