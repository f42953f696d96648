package org.sandaga.checkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.cart.WantedOffer;
import org.sandaga.commission.CommissionLine;
import org.sandaga.commission.CommissionQuote;
import org.sandaga.commission.Commissions;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferTerms;
import org.sandaga.offer.Offers;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;
import org.sandaga.tax.TaxBreakdown;
import org.sandaga.tax.TaxClass;
import org.sandaga.tax.Taxes;

/** Computes price, tax, shipping and commission, once; four statements, however many lines. */
@Dependent
class QuotePricing {
    private final Markets markets;
    private final Offers offers;
    private final ShippingProfiles shipping;
    private final Taxes taxes;
    private final Commissions commissions;
    private final BusinessTime time;

    @Inject
    QuotePricing(
            Markets markets,
            Offers offers,
            ShippingProfiles shipping,
            Taxes taxes,
            Commissions commissions,
            BusinessTime time) {
        this.markets = markets;
        this.offers = offers;
        this.shipping = shipping;
        this.taxes = taxes;
        this.commissions = commissions;
        this.time = time;
    }

    /**
     * What lines cost now.
     *
     * @throws NotSoldNow when one of them cannot be bought
     */
    Sums price(OpenCheckout checkout, List<WantedOffer> wanted) {
        MarketView market = markets.require(checkout.market());
        Map<VendorId, List<Priced>> byVendor = new LinkedHashMap<>();
        priced(wanted, market.code())
                .forEach(line -> byVendor.computeIfAbsent(line.terms().vendor(), vendor -> new ArrayList<>())
                        .add(line));
        Map<VendorId, ShippingRate> rates = shipping.quotes(byVendor.keySet(), market.code());
        CommissionQuote fees = commissions.quote(
                byVendor.values().stream()
                        .flatMap(List::stream)
                        .map(Priced::forCommission)
                        .toList(),
                rates.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, rate -> rate.getValue().price())),
                time.now());
        OrderDraft draft = new OrderDraft(checkout.language(), fees, (price, taxClass) -> tax(market, price, taxClass));
        return new Sums(
                byVendor.values().stream()
                        .map(lines -> draft.order(
                                lines,
                                Objects.requireNonNull(
                                        rates.get(lines.getFirst().terms().vendor()))))
                        .toList(),
                market.currency());
    }

    private List<Priced> priced(List<WantedOffer> wanted, String market) {
        Map<OfferId, OfferTerms> terms =
                offers.terms(wanted.stream().map(WantedOffer::offer).toList(), market);
        List<OfferId> unsold = wanted.stream()
                .map(WantedOffer::offer)
                .filter(offer -> !isSold(terms.get(offer)))
                .toList();
        if (!unsold.isEmpty()) {
            throw new NotSoldNow(unsold);
        }
        return wanted.stream()
                .map(line -> new Priced(Objects.requireNonNull(terms.get(line.offer())), line.quantity()))
                .toList();
    }

    private static boolean isSold(@org.jspecify.annotations.Nullable OfferTerms terms) {
        return terms != null && terms.sellable();
    }

    private TaxBreakdown tax(MarketView market, Money price, TaxClass taxClass) {
        LocalDate today = time.today(market.zone());
        return taxes.of(price, market.code(), taxClass, today);
    }

    /** A line at today's terms. */
    record Priced(OfferTerms terms, int quantity) {
        Money unitPrice() {
            return Objects.requireNonNull(terms.price());
        }

        Money total() {
            return unitPrice().times(quantity);
        }

        CommissionLine forCommission() {
            return new CommissionLine(
                    terms.offer().text(),
                    terms.vendor(),
                    terms.product(),
                    terms.category(),
                    terms.condition(),
                    unitPrice(),
                    total());
        }
    }
}
