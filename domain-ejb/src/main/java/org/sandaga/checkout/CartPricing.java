package org.sandaga.checkout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.cart.CartLineView;
import org.sandaga.cart.CartPackageView;
import org.sandaga.cart.CartView;
import org.sandaga.offer.OfferId;
import org.sandaga.ordering.StockLine;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;

/** Adds stock and today's delivery to a cart; two statements, however many lines it has. */
@Dependent
class CartPricing {
    private final StockDrift stock;
    private final ShippingProfiles shipping;

    @Inject
    CartPricing(StockDrift stock, ShippingProfiles shipping) {
        this.stock = stock;
        this.shipping = shipping;
    }

    PricedCart of(CartView cart) {
        Map<OfferId, Integer> left =
                stock
                        .of(cart.lines().stream()
                                .map(line -> new StockLine(line.offer(), line.quantity()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Shortage::offer, Shortage::available));
        Map<VendorId, ShippingRate> rates = shipping.offered(
                cart.packages().stream().map(CartPackageView::vendor).toList(), cart.market());
        List<PricedCart.Package> packages =
                cart.packages().stream().map(each -> priced(each, left, rates)).toList();
        Money delivery = Money.sum(
                packages.stream()
                        .filter(each -> each.bought() && each.rate() != null)
                        .map(each -> Objects.requireNonNull(each.rate()).price())
                        .toList(),
                cart.currency());
        return new PricedCart(
                cart.market(),
                cart.currency(),
                packages,
                cart.total(),
                delivery,
                cart.total().plus(delivery));
    }

    private static PricedCart.Package priced(
            CartPackageView of, Map<OfferId, Integer> left, Map<VendorId, ShippingRate> rates) {
        return new PricedCart.Package(
                of.vendor(),
                of.vendorName(),
                of.lines().stream()
                        .map(line -> new PricedCart.Line(line, left.getOrDefault(line.offer(), line.quantity())))
                        .toList(),
                rates.get(of.vendor()),
                of.subtotal(),
                of.lines().stream().anyMatch(CartLineView::isBought));
    }
}
