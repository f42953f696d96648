package org.sandaga.checkout;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.sandaga.commission.CommissionQuote;
import org.sandaga.commission.LineCommission;
import org.sandaga.commission.ShippingCommission;
import org.sandaga.offer.OfferTerms;
import org.sandaga.ordering.NewPurchase;
import org.sandaga.shared.Money;
import org.sandaga.shared.Words;
import org.sandaga.shipping.ShippingRate;
import org.sandaga.tax.TaxBreakdown;
import org.sandaga.tax.TaxClass;

/**
 * Puts one vendor's priced lines together as ordering will keep them.
 *
 * @param language of the words in it
 * @param fees the commissions of all lines
 * @param tax takes a price of a tax class apart
 */
record OrderDraft(String language, CommissionQuote fees, BiFunction<Money, TaxClass, TaxBreakdown> tax) {

    NewPurchase.Order order(List<QuotePricing.Priced> lines, ShippingRate rate) {
        OfferTerms any = lines.getFirst().terms();
        List<NewPurchase.Line> drafted = lines.stream().map(this::line).toList();
        List<NewPurchase.Tax> onShipping = taxes(rate.price(), TaxClass.STANDARD);
        NewPurchase.Order order = new NewPurchase.Order(
                any.vendor(),
                any.vendorName(),
                method(lines, rate),
                rate.price(),
                onShipping,
                commission(fees.shipping().get(any.vendor())),
                Money.zero(rate.price().currency()),
                drafted);
        return withTotal(order);
    }

    private NewPurchase.Line line(QuotePricing.Priced line) {
        OfferTerms terms = line.terms();
        return new NewPurchase.Line(
                terms.offer(),
                terms.product(),
                terms.variant(),
                terms.title(),
                terms.axes().values(),
                terms.vendorSku(),
                terms.condition().name(),
                terms.picture() == null ? null : terms.picture().sha256(),
                terms.leadTimeDays(),
                line.quantity(),
                line.unitPrice(),
                taxes(line.total(), terms.taxClass()),
                commission(fees.lines().stream()
                        .filter(fee -> fee.key().equals(terms.offer().text()))
                        .findFirst()
                        .orElseThrow()));
    }

    private List<NewPurchase.Tax> taxes(Money price, TaxClass taxClass) {
        TaxBreakdown parts = tax.apply(price, taxClass);
        return parts.basisPoints() == 0
                ? List.of()
                : List.of(new NewPurchase.Tax(
                        word(parts.included() ? "tax.included" : "tax.added"),
                        parts.basisPoints(),
                        parts.tax(),
                        parts.included()));
    }

    /** How long it takes until the package is there: it leaves when the last of its lines is ready. */
    private String method(List<QuotePricing.Priced> lines, ShippingRate rate) {
        int ready = lines.stream()
                .mapToInt(line -> line.terms().leadTimeDays())
                .max()
                .orElse(0);
        return word("shipping.flat", ready + rate.minDays(), ready + rate.maxDays());
    }

    private String word(String key, Object... arguments) {
        return Words.of(OrderDraft.class, key, Locale.forLanguageTag(language), arguments);
    }

    private static NewPurchase.Commission commission(LineCommission fee) {
        return new NewPurchase.Commission(
                fee.base(), fee.commission(), fee.tax(), fee.rule().value(), fee.explanation());
    }

    private static NewPurchase.@Nullable Commission commission(@Nullable ShippingCommission fee) {
        return fee == null
                ? null
                : new NewPurchase.Commission(
                        fee.base(),
                        fee.commission(),
                        fee.tax(),
                        fee.rule() == null ? null : fee.rule().value(),
                        fee.explanation());
    }

    private static NewPurchase.Order withTotal(NewPurchase.Order order) {
        Sums sums = new Sums(List.of(order), order.shipping().currency());
        return new NewPurchase.Order(
                order.vendor(),
                order.vendorName(),
                order.shippingMethod(),
                order.shipping(),
                order.shippingTaxes(),
                order.shippingCommission(),
                sums.items().plus(sums.shipping()).plus(sums.tax(false)),
                order.lines());
    }
}
