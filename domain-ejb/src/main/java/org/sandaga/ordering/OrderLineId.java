package org.sandaga.ordering;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names one line of a vendor order. */
public record OrderLineId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "lin";

    /** Makes a new one. */
    public static OrderLineId next() {
        return new OrderLineId(Ids.next());
    }

    /** Reads the public form {@code lin_…}; anything else is not found. */
    public static OrderLineId parse(String text) {
        return new OrderLineId(Id.parse(PREFIX, text));
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
