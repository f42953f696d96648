package org.sandaga.commission;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.shared.Words;

/** Says in words why a commission is what it is; it is stored with the order. */
class Explanation {
    private Explanation() {}

    static Texts of(RuleView rule, Money base) {
        return Texts.frEn(in(Locale.FRENCH, rule, base), in(Locale.ENGLISH, rule, base));
    }

    static Texts ofShipping(List<RuleView> rules, Money price, Money fee) {
        return Texts.frEn(onShipping(Locale.FRENCH, rules, price, fee), onShipping(Locale.ENGLISH, rules, price, fee));
    }

    private static String onShipping(Locale language, List<RuleView> rules, Money price, Money fee) {
        return Words.of(
                Explanation.class,
                "explanation.shipping",
                language,
                rules.stream().map(RuleView::name).collect(Collectors.joining(", ")),
                amount(language, price),
                amount(language, fee));
    }

    private static String in(Locale language, RuleView rule, Money base) {
        RuleFee fee = rule.fee();
        return Words.of(
                Explanation.class,
                "explanation." + fee.limitOn(base),
                language,
                rule.name(),
                percent(language, fee.rateBasisPoints()),
                amount(language, base),
                amount(language, fee.fee(base)),
                percent(language, fee.taxBasisPoints()));
    }

    private static String percent(Locale language, int basisPoints) {
        NumberFormat format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 4));
    }

    private static String amount(Locale language, Money amount) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(amount.exponent());
        format.setMaximumFractionDigits(amount.exponent());
        return format.format(amount.decimal()) + "\u00a0" + amount.currency();
    }
}
