package org.sandaga.ordering;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names what a shopper bought at once, from one or several vendors. */
public record PurchaseId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "pur";

    /** Makes a new one. */
    public static PurchaseId next() {
        return new PurchaseId(Ids.next());
    }

    /** Reads the public form {@code pur_…}; anything else is not found. */
    public static PurchaseId parse(String text) {
        return new PurchaseId(Id.parse(PREFIX, text));
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
