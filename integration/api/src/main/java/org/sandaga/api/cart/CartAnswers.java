package org.sandaga.api.cart;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.api.Caller;
import org.sandaga.cart.CartView;
import org.sandaga.checkout.Checkout;

/** Tells of a cart what checkout knows besides: of which lines there is too little in stock. */
@Dependent
public class CartAnswers {
    private final Checkout checkout;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public CartAnswers(Checkout checkout, Caller caller) {
        this.checkout = checkout;
        this.caller = caller;
    }

    CartAnswer of(CartView cart) {
        return CartAnswer.of(cart, checkout.shortages(cart), caller.language().getLanguage());
    }
}
