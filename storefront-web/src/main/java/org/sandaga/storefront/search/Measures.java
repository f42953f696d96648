package org.sandaga.storefront.search;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sandaga.search.Facet;

/** Puts values that are measures of one unit in the order of their numbers; others stay as often as they occur. */
final class Measures {
    private static final Pattern MEASURE = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,6})?)\\s*(\\D*)");
    private static final Map<String, BigDecimal> SMALLEST = Map.of(
            "g", BigDecimal.ONE,
            "kg", BigDecimal.valueOf(1_000),
            "ml", BigDecimal.ONE,
            "cl", BigDecimal.TEN,
            "l", BigDecimal.valueOf(1_000));
    private static final Map<String, String> KINDS =
            Map.of("g", "mass", "kg", "mass", "ml", "volume", "cl", "volume", "l", "volume");

    private Measures() {}

    static List<Facet.Value> inOrder(List<Facet.Value> values) {
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
        return found.matches() ? KINDS.getOrDefault(unit, "unit " + unit) : "";
    }

    private static BigDecimal number(String label) {
        Matcher found = MEASURE.matcher(label.strip());
        return found.matches()
                ? new BigDecimal(found.group(1).replace(',', '.'))
                        .multiply(SMALLEST.getOrDefault(unit(found), BigDecimal.ONE))
                : BigDecimal.ZERO;
    }

    private static String unit(Matcher found) {
        return found.group(2).strip().toLowerCase(java.util.Locale.ROOT);
    }
}
