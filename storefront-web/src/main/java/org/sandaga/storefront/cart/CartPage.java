package org.sandaga.storefront.cart;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.cart.CartKey;
import org.sandaga.checkout.Checkout;
import org.sandaga.checkout.PricedCart;
import org.sandaga.shared.NotFound;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** Shows the cart, vendor by vendor, with what has changed since each line was touched. */
@Named
@RequestScoped
public class CartPage {
    private final Checkout checkout;
    private final MyCart mine;
    private final CartChanges changes;
    private final Undo undo;
    private final Answer answer;
    private final Visit visit;
    private @Nullable PricedCart cart;
    private Undo.@Nullable Removed removed;

    @Inject
    CartPage(Checkout checkout, MyCart mine, CartChanges changes, Undo undo, Answer answer, Visit visit) {
        this.checkout = checkout;
        this.mine = mine;
        this.changes = changes;
        this.undo = undo;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CartPage() {
        this(null, null, null, null, null, null);
    }

    /** Does what a form asked for, else shows the cart. */
    public void open() {
        if (visit.isPost()) {
            answer.act(() -> changes.make(visit.text("do")));
        } else {
            removed = undo.told().orElse(null);
        }
        answer.show(() -> cart = mine.key().map(this::read).orElse(null));
    }

    private @Nullable PricedCart read(CartKey key) {
        try {
            return checkout.cart(visit.actor(), key);
        } catch (NotFound forgotten) {
            mine.forget();
            return null;
        }
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return cart == null || cart.packages().isEmpty();
    }

    public @Nullable PricedCart getCart() {
        return cart;
    }

    public List<PricedCart.Package> getPackages() {
        return cart == null ? List.of() : cart.packages();
    }

    /** What was taken out just before, or null. */
    public Undo.@Nullable Removed getRemoved() {
        return removed;
    }

    /** Whether something was put in just before. */
    public boolean isAdded() {
        return visit.text("told").equals("added");
    }
}
