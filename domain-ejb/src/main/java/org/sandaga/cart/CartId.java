package org.sandaga.cart;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a cart; it opens nothing. */
public record CartId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "crt";

    /** Makes a new one. */
    public static CartId next() {
        return new CartId(Ids.next());
    }

    /** Reads the public form {@code crt_…}; anything else is not found. */
    public static CartId parse(String text) {
        return new CartId(Id.parse(PREFIX, text));
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
