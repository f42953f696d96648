package org.sandaga.payment;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names money going back to a shopper; the idempotency key of its call. */
public record RefundId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "ref";

    /** Makes a new one. */
    public static RefundId next() {
        return new RefundId(Ids.next());
    }

    /** Reads the public form {@code ref_…}; anything else is not found. */
    public static RefundId parse(String text) {
        return new RefundId(Id.parse(PREFIX, text));
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
