package org.sandaga.api.cart;

import org.jspecify.annotations.Nullable;

import org.sandaga.api.Caller;
import org.sandaga.api.RequestRefused;
import org.sandaga.cart.CartKey;
import org.sandaga.cart.CartSecret;

/** Tells which cart a request means: a guest's by its secret, an account's by its market. */
public final class CartKeys {
    /** What the parameter {@code market} is for. */
    public static final String MARKET = "The market of an account's cart; not for a guest's";

    private CartKeys() {}

    /** @throws RequestRefused when neither or both are said */
    public static CartKey of(Caller caller, @Nullable String market) {
        if (caller.cart().isPresent() && market != null) {
            throw RequestRefused.parameter("market", "not-for-a-guest");
        }
        if (caller.cart().isPresent()) {
            return CartKey.guest(new CartSecret(caller.cart().get()));
        }
        if (market == null) {
            throw RequestRefused.parameter("market", "missing");
        }
        return CartKey.account(market);
    }
}
