package org.sandaga.ordering;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names one vendor's part of a purchase. */
public record VendorOrderId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "vor";

    /** Makes a new one. */
    public static VendorOrderId next() {
        return new VendorOrderId(Ids.next());
    }

    /** Reads the public form {@code vor_…}; anything else is not found. */
    public static VendorOrderId parse(String text) {
        return new VendorOrderId(Id.parse(PREFIX, text));
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
