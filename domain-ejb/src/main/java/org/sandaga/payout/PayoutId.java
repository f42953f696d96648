package org.sandaga.payout;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names one transfer to one vendor; the idempotency key of its call. */
public record PayoutId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "pay";

    /** Makes a new one. */
    public static PayoutId next() {
        return new PayoutId(Ids.next());
    }

    /** Reads the public form {@code pay_…}; anything else is not found. */
    public static PayoutId parse(String text) {
        return new PayoutId(Id.parse(PREFIX, text));
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
