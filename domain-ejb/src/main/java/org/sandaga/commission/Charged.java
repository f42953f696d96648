package org.sandaga.commission;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.sandaga.catalog.CategoryId;
import org.sandaga.shared.Money;

/** A line with the rule that matched it. */
record Charged(CommissionLine line, RuleView rule) {

    /** Takes the first rule that matches; the default one always does. */
    static Charged of(CommissionLine line, Set<CategoryId> categories, List<RuleView> rules, Instant at) {
        return rules.stream()
                .filter(rule -> rule.match().holds(line, categories, at))
                .findFirst()
                .map(rule -> new Charged(line, rule))
                .orElseThrow(() -> new IllegalStateException("no default commission rule"));
    }

    LineCommission commission() {
        RuleFee fee = rule.fee();
        Money amount = fee.fee(line.base());
        return new LineCommission(
                line.key(),
                rule.id(),
                fee.rateBasisPoints(),
                line.base(),
                amount,
                fee.tax(amount),
                Explanation.of(rule, line.base()));
    }
}
