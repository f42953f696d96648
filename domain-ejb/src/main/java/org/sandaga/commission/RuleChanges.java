package org.sandaga.commission;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.Money;

/** Says what of the rules is other than before. */
class RuleChanges {
    private static final List<Said> SAID = List.of(
            new Said("name", RuleDraft::name),
            new Said("rate", rule -> rule.fee().rateBasisPoints()),
            new Said("shipping", rule -> rule.fee().onShipping()),
            new Said("tax", rule -> rule.fee().taxBasisPoints()),
            new Said("vendor", rule -> rule.match().vendor()),
            new Said("category", rule -> rule.match().category()),
            new Said("product", rule -> rule.match().product()),
            new Said("condition", rule -> rule.match().condition()),
            new Said("lowest", rule -> lowest(rule.match().prices())),
            new Said("below", rule -> below(rule.match().prices())),
            new Said("from", rule -> rule.match().from()),
            new Said("until", rule -> rule.match().until()));

    private RuleChanges() {}

    /** What a rule says otherwise; null for one that was not there before, or is not any more. */
    static List<Change> between(@Nullable RuleDraft before, @Nullable RuleDraft after) {
        return Change.among(
                Stream.concat(SAID.stream(), currencies(before, after).flatMap(RuleChanges::limitsIn))
                        .map(each -> each.change(before, after))
                        .toArray(Change[]::new));
    }

    /** The rule that was moved, with its places counted from 1; when it was more than one, each of them. */
    static List<Change> moved(List<RuleId> before, List<RuleId> after) {
        List<RuleId> moved = after.stream()
                .filter(each -> without(before, each).equals(without(after, each)))
                .findFirst()
                .map(List::of)
                .orElse(after);
        return Change.among(moved.stream()
                .map(each -> Change.of(each.text(), before.indexOf(each) + 1, after.indexOf(each) + 1))
                .toArray(Change[]::new));
    }

    private static List<RuleId> without(List<RuleId> order, RuleId one) {
        return order.stream().filter(each -> !each.equals(one)).toList();
    }

    private static Stream<String> currencies(@Nullable RuleDraft before, @Nullable RuleDraft after) {
        return Stream.of(limits(before), limits(after))
                .flatMap(List::stream)
                .map(FeeLimit::currency)
                .distinct()
                .sorted();
    }

    private static List<FeeLimit> limits(@Nullable RuleDraft rule) {
        return rule == null ? List.of() : rule.fee().limits();
    }

    private static Stream<Said> limitsIn(String currency) {
        return Stream.of(
                new Said("floor", rule -> rule.fee().floor(currency).orElse(null)),
                new Said("cap", rule -> rule.fee().cap(currency).orElse(null)));
    }

    private static @Nullable Money lowest(@Nullable PriceBand prices) {
        return prices == null ? null : prices.from();
    }

    private static @Nullable Money below(@Nullable PriceBand prices) {
        return prices == null ? null : prices.below();
    }

    /** One thing that a rule says. */
    private record Said(String what, Function<RuleDraft, @Nullable Object> value) {
        Change change(@Nullable RuleDraft before, @Nullable RuleDraft after) {
            return Change.of(
                    what, before == null ? null : value.apply(before), after == null ? null : value.apply(after));
        }
    }
}
