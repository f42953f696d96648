package org.sandaga.commission;

import java.util.Currency;
import java.util.HashSet;
import java.util.Set;

import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;

/** Keeps rules from contradicting themselves. */
class DraftPolicy {
    private static final int WHOLE = 10_000;
    private static final int LONGEST_NAME = 100;

    private DraftPolicy() {}

    static RuleDraft checked(RuleDraft draft) {
        check(draft.match());
        check(draft.fee());
        return new RuleDraft(Input.line("name", draft.name(), LONGEST_NAME), draft.match(), draft.fee());
    }

    private static void check(RuleMatch match) {
        require(
                match.from() == null || match.until() == null || match.from().isBefore(match.until()),
                "match.until",
                "> match.from");
        PriceBand prices = match.prices();
        if (prices != null) {
            require(!prices.from().isNegative(), "match.prices.from", ">= 0");
            require(
                    prices.below() == null
                            || (prices.below().currency().equals(prices.from().currency())
                                    && prices.below().compareTo(prices.from()) > 0),
                    "match.prices.below",
                    "> match.prices.from");
        }
    }

    private static void check(RuleFee fee) {
        require(isShare(fee.rateBasisPoints()), "fee.rateBasisPoints", "0…" + WHOLE);
        require(isShare(fee.taxBasisPoints()), "fee.taxBasisPoints", "0…" + WHOLE);
        Set<String> currencies = new HashSet<>();
        for (FeeLimit limit : fee.limits()) {
            require(isCurrency(limit.currency()) && currencies.add(limit.currency()), "fee.limits", limit.currency());
            long floor = limit.floorMinor() == null ? 0 : limit.floorMinor();
            long cap = limit.capMinor() == null ? Long.MAX_VALUE : limit.capMinor();
            require(floor >= 0 && cap >= floor, "fee.limits", "0 <= floor <= cap");
        }
    }

    private static boolean isShare(int basisPoints) {
        return basisPoints >= 0 && basisPoints <= WHOLE;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static void require(boolean holds, String field, String reason) {
        if (!holds) {
            throw new InvalidInput(field, reason);
        }
    }
}
