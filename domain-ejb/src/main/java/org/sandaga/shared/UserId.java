package org.sandaga.shared;

import java.util.UUID;

/** Names an account; it lives here because every actor carries one. */
public record UserId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "usr";

    /** Makes a new one. */
    public static UserId next() {
        return new UserId(Ids.next());
    }

    /** Reads the public form {@code usr_…}; anything else is not found. */
    public static UserId parse(String text) {
        return new UserId(Id.parse(PREFIX, text));
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
