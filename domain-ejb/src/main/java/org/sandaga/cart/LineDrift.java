package org.sandaga.cart;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/** What has changed about a line since the shopper last touched it. */
public enum LineDrift {
    NONE,
    PRICE_ROSE,
    PRICE_FELL,
    /** It cannot be bought now: withdrawn, without a price here, or its vendor is closed. */
    NOT_SOLD;

    static LineDrift between(Money seen, @Nullable Money now, boolean sellable) {
        if (!sellable) {
            return NOT_SOLD;
        }
        int turn = Objects.requireNonNull(now).compareTo(seen);
        return turn > 0 ? PRICE_ROSE : turn < 0 ? PRICE_FELL : NONE;
    }
}
