package org.sandaga.catalog;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a product. */
public record ProductId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "prd";

    /** Makes a new one. */
    public static ProductId next() {
        return new ProductId(Ids.next());
    }

    /** Reads the public form {@code prd_…}; anything else is not found. */
    public static ProductId parse(String text) {
        return new ProductId(Id.parse(PREFIX, text));
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
