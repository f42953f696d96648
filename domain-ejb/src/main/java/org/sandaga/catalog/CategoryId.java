package org.sandaga.catalog;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a category. */
public record CategoryId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "cat";

    /** Makes a new one. */
    public static CategoryId next() {
        return new CategoryId(Ids.next());
    }

    /** Reads the public form {@code cat_…}; anything else is not found. */
    public static CategoryId parse(String text) {
        return new CategoryId(Id.parse(PREFIX, text));
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
