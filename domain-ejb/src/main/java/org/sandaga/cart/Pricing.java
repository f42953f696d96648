package org.sandaga.cart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferTerms;
import org.sandaga.offer.Offers;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/** Shows carts at the terms of the moment. */
@Dependent
class Pricing {
    private final CartLines lines;
    private final Offers offers;

    @Inject
    Pricing(CartLines lines, Offers offers) {
        this.lines = lines;
        this.offers = offers;
    }

    CartView view(CartHead cart) {
        List<CartLines.CartLine> kept = lines.of(cart);
        Map<OfferId, OfferTerms> terms =
                offers.terms(kept.stream().map(CartLines.CartLine::offer).toList(), cart.market());
        Map<VendorId, List<CartLineView>> byVendor = new LinkedHashMap<>();
        Map<VendorId, String> names = new LinkedHashMap<>();
        for (CartLines.CartLine line : kept) {
            OfferTerms of = Objects.requireNonNull(terms.get(line.offer()));
            names.put(of.vendor(), of.vendorName());
            byVendor.computeIfAbsent(of.vendor(), vendor -> new ArrayList<>()).add(view(line, of));
        }
        List<CartPackageView> packages = byVendor.entrySet().stream()
                .map(each -> new CartPackageView(
                        each.getKey(),
                        Objects.requireNonNull(names.get(each.getKey())),
                        each.getValue(),
                        subtotal(each.getValue(), cart.currency())))
                .toList();
        return new CartView(
                cart.id(),
                cart.market(),
                cart.currency(),
                packages,
                Money.sum(packages.stream().map(CartPackageView::subtotal).toList(), cart.currency()));
    }

    /**
     * The price at which an offer goes into a cart.
     *
     * @throws NoPriceHere when it has none in the cart's currency
     * @throws OfferNotSold when it cannot be bought now
     */
    Money priceToAdd(CartHead cart, OfferId offer) {
        OfferTerms terms = offers.terms(List.of(offer), cart.market()).get(offer);
        if (terms == null) {
            throw new org.sandaga.shared.NotFound(offer);
        }
        Money price = terms.price();
        if (price == null) {
            throw new NoPriceHere(offer, cart.currency());
        }
        if (!terms.sellable()) {
            throw new OfferNotSold(offer);
        }
        return price;
    }

    private static CartLineView view(CartLines.CartLine line, OfferTerms terms) {
        @Nullable Money price = terms.price();
        LineDrift drift = LineDrift.between(line.seenPrice(), price, terms.sellable());
        return new CartLineView(
                line.id(),
                line.offer(),
                terms.product(),
                terms.title(),
                terms.axes(),
                terms.condition(),
                terms.picture(),
                line.quantity(),
                line.chosen(),
                line.seenPrice(),
                price,
                terms.leadTimeDays(),
                drift,
                price == null || drift == LineDrift.NOT_SOLD
                        ? Money.zero(line.seenPrice().currency())
                        : price.times(line.quantity()));
    }

    private static Money subtotal(List<CartLineView> lines, String currency) {
        return Money.sum(
                lines.stream()
                        .filter(CartLineView::isBought)
                        .map(CartLineView::total)
                        .toList(),
                currency);
    }
}
