package org.sandaga.commission;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.sandaga.shared.Money;
import org.sandaga.shared.MoneyText;
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
                MoneyText.of(price, language),
                MoneyText.of(fee, language));
    }

    private static String in(Locale language, RuleView rule, Money base) {
        RuleFee fee = rule.fee();
        return Words.of(
                Explanation.class,
                "explanation." + fee.limitOn(base),
                language,
                rule.name(),
                percent(language, fee.rateBasisPoints()),
                MoneyText.of(base, language),
                MoneyText.of(fee.fee(base), language),
                percent(language, fee.taxBasisPoints()));
    }

    private static String percent(Locale language, int basisPoints) {
        NumberFormat format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 4));
    }
}
