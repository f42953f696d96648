package org.sandaga.checkout;

import java.time.Instant;
import java.util.Objects;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.cart.Carts;
import org.sandaga.inventory.Inventory;
import org.sandaga.market.Markets;
import org.sandaga.ordering.NewPurchase;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.UserId;

/** Makes a purchase of an accepted quote: stock held, cart emptied, quote copied, in one transaction. */
@Dependent
class Placing {
    private final Markets markets;
    private final Carts carts;
    private final Inventory inventory;
    private final Ordering ordering;
    private final CheckoutBook book;
    private final CheckoutSettings settings;
    private final BusinessTime time;

    @Inject
    Placing(
            Markets markets,
            Carts carts,
            Inventory inventory,
            Ordering ordering,
            CheckoutBook book,
            CheckoutSettings settings,
            BusinessTime time) {
        this.markets = markets;
        this.carts = carts;
        this.inventory = inventory;
        this.ordering = ordering;
        this.book = book;
        this.settings = settings;
        this.time = time;
    }

    Receipt place(OpenCheckout checkout, Quote quote, String visitor) {
        Instant payBefore = time.now().plus(settings.payWithin());
        inventory.reserve(quote.id().value(), visitor, quote.stock(), payBefore);
        carts.take(checkout.cart(), quote.wanted());
        TrackingToken token = TrackingToken.next();
        PlacedPurchase placed = ordering.place(purchase(checkout, quote, token, payBefore));
        book.placed(quote.id(), placed.id());
        return receipt(placed, token);
    }

    /** The same quote came before: the same purchase, and one more secret to follow it, as the first is not kept. */
    Receipt again(OpenCheckout checkout, Quote quote) {
        PlacedPurchase placed = ordering.place(purchase(checkout, quote, TrackingToken.NONE, quote.expiresAt()));
        return receipt(placed, ordering.newTrackingToken(placed.id()));
    }

    /** Who is counted as holding stock. */
    static String visitor(OpenCheckout checkout, Acceptance acceptance) {
        UserId customer = checkout.customer();
        if (customer != null) {
            return customer.text();
        }
        String from = acceptance.visitor();
        return from == null || from.isBlank() ? checkout.cart().text() : from;
    }

    private NewPurchase purchase(OpenCheckout checkout, Quote quote, TrackingToken token, Instant payBefore) {
        return new NewPurchase(
                quote.id().value(),
                checkout.market(),
                checkout.currency(),
                checkout.language(),
                markets.require(checkout.market()).pricesIncludeTax(),
                checkout.customer(),
                Objects.requireNonNull(checkout.email()),
                Objects.requireNonNull(checkout.shipTo()),
                Objects.requireNonNull(checkout.billTo()),
                token.hash(),
                payBefore,
                quote.total(),
                quote.orders());
    }

    private static Receipt receipt(PlacedPurchase placed, TrackingToken token) {
        return new Receipt(placed.id(), placed.number(), placed.total(), placed.payBefore(), token);
    }
}
