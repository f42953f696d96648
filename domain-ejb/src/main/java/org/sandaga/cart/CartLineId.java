package org.sandaga.cart;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a line of a cart. */
public record CartLineId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "cln";

    /** Makes a new one. */
    public static CartLineId next() {
        return new CartLineId(Ids.next());
    }

    /** Reads the public form {@code cln_…}; anything else is not found. */
    public static CartLineId parse(String text) {
        return new CartLineId(Id.parse(PREFIX, text));
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
