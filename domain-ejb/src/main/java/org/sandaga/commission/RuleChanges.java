package org.sandaga.commission;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.Money;

/** Says what of a rule is other than before. */
class RuleChanges {
    private RuleChanges() {}

    static List<Change> between(RuleView before, RuleDraft after) {
        List<Change> name = Change.among(Change.of("name", before.name(), after.name()));
        return Stream.of(name, ofFee(before.fee(), after.fee()), ofMatch(before.match(), after.match()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Change> ofFee(RuleFee before, RuleFee after) {
        List<Change> shares = Change.among(
                Change.of("rate", before.rateBasisPoints(), after.rateBasisPoints()),
                Change.of("shipping", before.onShipping(), after.onShipping()),
                Change.of("tax", before.taxBasisPoints(), after.taxBasisPoints()));
        return Stream.concat(shares.stream(), ofLimits(before, after)).toList();
    }

    private static Stream<Change> ofLimits(RuleFee before, RuleFee after) {
        return Stream.of(before, after)
                .flatMap(fee -> fee.limits().stream())
                .map(FeeLimit::currency)
                .distinct()
                .sorted()
                .flatMap(each -> Change.among(
                        Change.of("floor", before.floor(each).orElse(null), after.floor(each).orElse(null)),
                        Change.of("cap", before.cap(each).orElse(null), after.cap(each).orElse(null)))
                        .stream());
    }

    private static List<Change> ofMatch(RuleMatch before, RuleMatch after) {
        return Change.among(
                Change.of("vendor", before.vendor(), after.vendor()),
                Change.of("category", before.category(), after.category()),
                Change.of("product", before.product(), after.product()),
                Change.of("condition", before.condition(), after.condition()),
                Change.of("lowest", lowest(before.prices()), lowest(after.prices())),
                Change.of("below", below(before.prices()), below(after.prices())),
                Change.of("from", before.from(), after.from()),
                Change.of("until", before.until(), after.until()));
    }

    private static @Nullable Money lowest(@Nullable PriceBand prices) {
        return prices == null ? null : prices.from();
    }

    private static @Nullable Money below(@Nullable PriceBand prices) {
        return prices == null ? null : prices.below();
    }
}
