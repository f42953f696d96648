package org.sandaga.storefront.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.search.PageOffer;
import org.sandaga.search.ProductPage;
import org.sandaga.search.ProductPage.Feature;
import org.sandaga.search.ProductPage.PageVariant;
import org.sandaga.shared.Money;

/**
 * Which variant and which offer of a product somebody looks at.
 *
 * @param variant the one asked for, else the one whose offer wins, else the first
 * @param offer the one asked for, else the winning one; null when nobody sells the variant
 * @param axes what can be chosen, with a link for each value
 */
public record Choice(PageVariant variant, @Nullable PageOffer offer, List<Axis> axes) {

    /** One thing in which variants differ. */
    public record Axis(String name, List<Value> values) {}

    /**
     * A value of it.
     *
     * @param variant the one that has it and is most like the chosen one
     * @param sold whether anybody sells that one
     */
    public record Value(String label, String variant, boolean on, boolean sold) {}

    static @Nullable Choice of(ProductPage page, String variant, String offer) {
        return Stream.<java.util.function.Predicate<PageVariant>>of(
                        each -> each.id().text().equals(variant),
                        each -> each.id().equals(page.best()),
                        each -> true)
                .flatMap(wanted -> page.variants().stream().filter(wanted).limit(1))
                .findFirst()
                .map(chosen -> new Choice(chosen, offer(chosen, offer), axes(page.variants(), chosen)))
                .orElse(null);
    }

    private static @Nullable PageOffer offer(PageVariant variant, String wanted) {
        return variant.offers().stream()
                .filter(each -> each.offer().text().equals(wanted))
                .findFirst()
                .or(() -> variant.offers().stream().findFirst())
                .orElse(null);
    }

    private static List<Axis> axes(List<PageVariant> variants, PageVariant chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        variants.forEach(each -> each.axes().forEach(axis -> names.putIfAbsent(axis.code(), axis.name())));
        return names.entrySet().stream()
                .map(each -> new Axis(each.getValue(), values(variants, chosen, each.getKey())))
                .toList();
    }

    private static List<Value> values(List<PageVariant> variants, PageVariant chosen, String code) {
        Set<String> labels = new LinkedHashSet<>();
        variants.forEach(each -> label(each, code).ifPresent(labels::add));
        return labels.stream()
                .map(label -> value(variants, chosen, code, label))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Value value(List<PageVariant> variants, PageVariant chosen, String code, String label) {
        boolean on = label(chosen, code).filter(label::equals).isPresent();
        return variants.stream()
                .filter(each -> label(each, code).filter(label::equals).isPresent())
                .max(Comparator.comparingInt(each -> likeness(each, chosen)))
                .map(each ->
                        new Value(label, each.id().text(), on, !each.offers().isEmpty()))
                .orElse(null);
    }

    /** In how many axes two variants agree; one that is sold comes before one that is not. */
    private static int likeness(PageVariant one, PageVariant other) {
        int same = (int) one.axes().stream().filter(other.axes()::contains).count();
        return 2 * same + (one.offers().isEmpty() ? 0 : 1);
    }

    private static Optional<String> label(PageVariant variant, String code) {
        return variant.axes().stream()
                .filter(each -> each.code().equals(code))
                .map(Feature::label)
                .findFirst();
    }

    /** All offers of the variant, the winning one first. */
    public List<PageOffer> offers() {
        return variant.offers();
    }

    /** Those beside the chosen one that can be bought here now. */
    public List<PageOffer> others() {
        return offers().stream()
                .filter(each -> !each.equals(offer) && each.delivery() != null && each.available() > 0)
                .toList();
    }

    /** The lowest price among these, or null when there are none. */
    public @Nullable Money leastOfOthers() {
        return others().stream()
                .map(PageOffer::price)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether the offer is the one that wins. */
    public boolean isWinner() {
        return offer != null && offer.offer().equals(variant.winner());
    }

    List<MediaId> pictures(ProductPage page) {
        return Stream.concat(variant.pictures().stream(), page.pictures().stream())
                .distinct()
                .toList();
    }
}
