package org.sandaga.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferTerms;
import org.sandaga.offer.Offers;
import org.sandaga.ordering.NewPurchase;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;

/** Holds the price charged to the price accepted: whatever has moved since the quote is told and nothing is bought. */
@Dependent
class DriftPolicy {
    private final Offers offers;
    private final ShippingProfiles shipping;

    @Inject
    DriftPolicy(Offers offers, ShippingProfiles shipping) {
        this.offers = offers;
        this.shipping = shipping;
    }

    /** @throws QuoteHasChanged when the total is another one, or an offer or a rate is not as it was quoted */
    void requireUnchanged(Quote quote, Money accepted, String market) {
        List<QuoteDifference> differences = new ArrayList<>();
        if (!accepted.equals(quote.total())) {
            differences.add(new QuoteDifference(
                    QuoteDifference.Kind.TOTAL, null, null, new Texts(Map.of()), accepted, quote.total()));
        }
        Map<OfferId, OfferTerms> terms =
                offers.terms(quote.lines().stream().map(NewPurchase.Line::offer).toList(), market);
        Map<VendorId, ShippingRate> rates = shipping.quotes(
                quote.orders().stream().map(NewPurchase.Order::vendor).toList(), market);
        for (NewPurchase.Order order : quote.orders()) {
            order.lines().forEach(line -> compare(order, line, terms.get(line.offer()), differences));
            compare(order, rates.get(order.vendor()), differences);
        }
        if (!differences.isEmpty()) {
            throw new QuoteHasChanged(differences);
        }
    }

    private static void compare(
            NewPurchase.Order order,
            NewPurchase.Line line,
            @Nullable OfferTerms now,
            List<QuoteDifference> differences) {
        if (now == null || !now.sellable()) {
            differences.add(of(QuoteDifference.Kind.NOT_SOLD, order, line, null));
        } else if (!line.unitPrice().equals(now.price())) {
            differences.add(of(QuoteDifference.Kind.PRICE, order, line, now.price()));
        }
    }

    private static QuoteDifference of(
            QuoteDifference.Kind what, NewPurchase.Order order, NewPurchase.Line line, @Nullable Money now) {
        return new QuoteDifference(what, order.vendor(), line.offer(), line.title(), line.unitPrice(), now);
    }

    private static void compare(
            NewPurchase.Order order, @Nullable ShippingRate now, List<QuoteDifference> differences) {
        if (now == null || !order.shipping().equals(now.price())) {
            differences.add(new QuoteDifference(
                    QuoteDifference.Kind.SHIPPING,
                    order.vendor(),
                    null,
                    Texts.of("fr", order.vendorName()),
                    order.shipping(),
                    now == null ? null : now.price()));
        }
    }
}
