package org.sandaga.cart;

import org.jspecify.annotations.Nullable;

/**
 * Which cart is meant: the guest's whose secret it is, or the signed-in actor's in a market.
 *
 * @param secret the guest's secret, or null for the account's cart
 * @param market the market of the account's cart, or null for a guest's
 */
public record CartKey(@Nullable CartSecret secret, @Nullable String market) {

    /** @throws IllegalArgumentException unless exactly one is given */
    public CartKey {
        if ((secret == null) == (market == null)) {
            throw new IllegalArgumentException("either a secret or a market");
        }
    }

    /** The cart that a secret opens. */
    public static CartKey guest(CartSecret secret) {
        return new CartKey(secret, null);
    }

    /** The actor's own cart in a market. */
    public static CartKey account(String market) {
        return new CartKey(null, market);
    }
}
