package org.sandaga.catalog;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a variant of a product. */
public record VariantId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "var";

    /** Makes a new one. */
    public static VariantId next() {
        return new VariantId(Ids.next());
    }

    /** Reads the public form {@code var_…}; anything else is not found. */
    public static VariantId parse(String text) {
        return new VariantId(Id.parse(PREFIX, text));
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
