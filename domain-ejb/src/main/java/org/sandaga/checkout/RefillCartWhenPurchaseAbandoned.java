package org.sandaga.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.cart.Carts;
import org.sandaga.ordering.PurchaseAbandoned;
import org.sandaga.shared.AtOnce;

/** Puts what was not paid for back into the cart it came from. */
@Dependent
class RefillCartWhenPurchaseAbandoned {
    private final CheckoutBook book;
    private final Carts carts;

    @Inject
    RefillCartWhenPurchaseAbandoned(CheckoutBook book, Carts carts) {
        this.book = book;
        this.carts = carts;
    }

    void on(@Observes @AtOnce PurchaseAbandoned event) {
        book.bought(event.quote())
                .ifPresent(bought -> carts.putBack(bought.cart(), bought.quote().wanted()));
    }
}
