package org.sandaga.storefront.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.sandaga.catalog.CategoryView;
import org.sandaga.search.Facet;
import org.sandaga.shared.Money;

/** Turns the facets of a search into links. */
final class FacetBoxes {
    private static final int MOST_FEATURES = 8;

    private final Wish wish;
    private final String path;
    private final List<Facet> facets;

    FacetBoxes(Wish wish, String path, List<Facet> facets) {
        this.wish = wish;
        this.path = path;
        this.facets = facets;
    }

    /** Categories to go to, with how much each holds; words and other filters stay. */
    List<FacetBox.Choice> categories(List<CategoryView> offered, String base, String language) {
        Map<String, Integer> counts = facets.stream()
                .filter(each -> each.kind() == Facet.Kind.CATEGORY)
                .flatMap(each -> each.values().stream())
                .collect(Collectors.toMap(Facet.Value::value, Facet.Value::products, (a, b) -> a));
        return offered.stream()
                .filter(each -> counts.containsKey(each.id().text()))
                .map(each -> new FacetBox.Choice(
                        each.name().in(language), counts.get(each.id().text()), href(each, base), false))
                .toList();
    }

    private String href(CategoryView category, String base) {
        return base + "/c/" + Slugged.text(category.slug(), category.id().text()) + wish.query();
    }

    /**
     * Prices, shops, conditions and features, those with something to choose.
     *
     * @param alike whether what was found is of one kind; else sizes of shoes would stand beside those of rugs, so of the
     *     features only those are shown of which something was chosen
     */
    List<FacetBox> boxes(BiFunction<Money, Money, String> range, String currency, boolean alike) {
        List<FacetBox> boxes = new ArrayList<>();
        of(Facet.Kind.PRICE).map(facet -> prices(facet, range, currency)).ifPresent(boxes::add);
        of(Facet.Kind.VENDOR).map(this::box).ifPresent(boxes::add);
        of(Facet.Kind.CONDITION).map(this::box).ifPresent(boxes::add);
        of(Facet.Kind.STOCK).map(this::box).ifPresent(boxes::add);
        facets.stream()
                .filter(each ->
                        each.kind() == Facet.Kind.FEATURE && !each.name().isBlank())
                .filter(each -> alike || !wish.all(parameter(each)).isEmpty())
                .sorted(Comparator.comparingInt(FacetBoxes::weight).reversed())
                .limit(MOST_FEATURES)
                .map(this::box)
                .forEach(boxes::add);
        return boxes.stream().filter(each -> !each.choices().isEmpty()).toList();
    }

    private static int weight(Facet facet) {
        return facet.values().stream().mapToInt(Facet.Value::products).sum();
    }

    private Optional<Facet> of(Facet.Kind kind) {
        return facets.stream().filter(each -> each.kind() == kind).findFirst();
    }

    private FacetBox box(Facet facet) {
        String parameter = parameter(facet);
        return new FacetBox(
                facet.kind().name(),
                facet.name(),
                Measures.inOrder(facet.values()).stream()
                        .map(each -> new FacetBox.Choice(
                                each.label(),
                                each.products(),
                                path + wish.toggled(parameter, each.value()).query(),
                                wish.has(parameter, each.value())))
                        .toList());
    }

    /** A band holds its least and not its most, so its link ends one unit below. */
    private FacetBox prices(Facet facet, BiFunction<Money, Money, String> range, String currency) {
        return new FacetBox(
                facet.kind().name(),
                facet.name(),
                facet.values().stream()
                        .map(each -> Band.of(each, currency))
                        .sorted(Comparator.comparing(Band::least))
                        .map(band -> band.choice(wish, path, range))
                        .toList());
    }

    /**
     * What was chosen, each with the link that gives it up, also where nothing is found that has it.
     *
     * @param called what a value of a parameter is called when the facets do not say
     */
    List<FacetBox.Choice> chips(BinaryOperator<String> called) {
        return wish.values().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> chip(each.getKey(), value, called)))
                .toList();
    }

    private FacetBox.Choice chip(String parameter, String value, BinaryOperator<String> called) {
        Optional<Facet.Value> counted = facets.stream()
                .filter(each -> parameter(each).equals(parameter))
                .flatMap(each -> each.values().stream())
                .filter(each -> each.value().equals(value))
                .findFirst();
        return new FacetBox.Choice(
                counted.map(Facet.Value::label).orElseGet(() -> called.apply(parameter, value)),
                counted.map(Facet.Value::products).orElse(0),
                path + wish.without(parameter, value).query(),
                true);
    }

    /** The parameter that chooses a value of it; empty for what is no chip by value. */
    private static String parameter(Facet facet) {
        return switch (facet.kind()) {
            case VENDOR -> Wish.VENDOR;
            case CONDITION -> Wish.CONDITION;
            case STOCK -> Wish.STOCK;
            case FEATURE -> Wish.FEATURE + facet.code();
            case CATEGORY, PRICE -> "";
        };
    }

    /** A band of prices. */
    private record Band(Money least, Money most, int products) {
        static Band of(Facet.Value value, String currency) {
            String[] ends = value.value().split("-", 2);
            return new Band(
                    Money.of(Long.parseLong(ends[0]), currency),
                    Money.of(Long.parseLong(ends[1]) - 1, currency),
                    value.products());
        }

        FacetBox.Choice choice(Wish wish, String path, BiFunction<Money, Money, String> range) {
            String from = least.decimal().toPlainString();
            String to = most.decimal().toPlainString();
            boolean on = wish.has(Wish.FROM, from) && wish.has(Wish.TO, to);
            Wish other = on
                    ? wish.without(Wish.FROM).without(Wish.TO)
                    : wish.with(Wish.FROM, from).with(Wish.TO, to);
            return new FacetBox.Choice(range.apply(least, most), products, path + other.query(), on);
        }
    }
}
