package org.sandaga.checkout;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a shopper's way from a cart to a purchase. */
public record CheckoutId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "chk";

    /** Makes a new one. */
    public static CheckoutId next() {
        return new CheckoutId(Ids.next());
    }

    /** Reads the public form {@code chk_…}; anything else is not found. */
    public static CheckoutId parse(String text) {
        return new CheckoutId(Id.parse(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
