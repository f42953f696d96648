package org.sandaga.storefront.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.cart.CartKey;
import org.sandaga.cart.Carts;
import org.sandaga.shared.NotFound;
import org.sandaga.storefront.page.Visit;

/** How many pieces are in the cart, for the head of every page; a guest without a cart costs no look-up. */
@Named
@RequestScoped
public class CartBadge {
    private final Carts carts;
    private final MyCart mine;
    private final Visit visit;
    private int pieces = -1;

    @Inject
    CartBadge(Carts carts, MyCart mine, Visit visit) {
        this.carts = carts;
        this.mine = mine;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CartBadge() {
        this(null, null, null);
    }

    public int getPieces() {
        if (pieces < 0) {
            pieces = mine.key().map(this::count).orElse(0);
        }
        return pieces;
    }

    private int count(CartKey key) {
        try {
            return carts.view(visit.actor(), key).pieces();
        } catch (NotFound forgotten) {
            return 0;
        }
    }
}
