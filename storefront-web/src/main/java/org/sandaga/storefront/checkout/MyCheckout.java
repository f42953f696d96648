package org.sandaga.storefront.checkout;

import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.cart.CartKey;
import org.sandaga.checkout.Acceptance;
import org.sandaga.checkout.Checkout;
import org.sandaga.checkout.CheckoutId;
import org.sandaga.checkout.CheckoutView;
import org.sandaga.checkout.Delivery;
import org.sandaga.checkout.PricedCart;
import org.sandaga.checkout.QuoteId;
import org.sandaga.checkout.QuoteView;
import org.sandaga.checkout.Receipt;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.storefront.cart.MyCart;
import org.sandaga.storefront.page.Visit;

/** The checkout that the address names, opened with the visitor's cart. */
@RequestScoped
public class MyCheckout {
    private final Checkout checkouts;
    private final MyCart cart;
    private final Visit visit;

    @Inject
    MyCheckout(Checkout checkouts, MyCart cart, Visit visit) {
        this.checkouts = checkouts;
        this.cart = cart;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MyCheckout() {
        this(null, null, null);
    }

    CheckoutView view() {
        return checkouts.view(visit.actor(), key(), id());
    }

    /** Notes where it goes, has it priced, and leads to the review. */
    String deliver(Delivery delivery) {
        checkouts.deliver(visit.actor(), key(), id(), delivery);
        checkouts.quote(visit.actor(), key(), id());
        return "checkout/" + id().text() + "/review";
    }

    /** What is about to be bought, at today's prices. */
    PricedCart cart() {
        return checkouts.cart(visit.actor(), key());
    }

    QuoteView quote() {
        return checkouts.quote(visit.actor(), key(), id());
    }

    /** Buys at exactly what the page showed. */
    Receipt place() {
        Money shown = Money.of(minor(), Objects.requireNonNull(view().currency()));
        Acceptance accepted = new Acceptance(QuoteId.parse(visit.text("quote")), shown, visit.network());
        return checkouts.place(visit.actor(), key(), id(), accepted);
    }

    /** Where a purchase is paid. */
    String paying(PurchaseId purchase) {
        return "checkout/payment/" + purchase.text();
    }

    private long minor() {
        try {
            return Long.parseLong(visit.text("accepted"));
        } catch (NumberFormatException notShown) {
            return -1;
        }
    }

    private CheckoutId id() {
        return CheckoutId.parse(visit.place("checkout"));
    }

    private CartKey key() {
        return cart.key().orElseThrow(() -> new NotFound("cart", "none"));
    }
}
