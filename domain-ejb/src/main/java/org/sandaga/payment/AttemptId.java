package org.sandaga.payment;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names one try to pay a purchase; the idempotency key of its hosted page. */
public record AttemptId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "att";

    /** Makes a new one. */
    public static AttemptId next() {
        return new AttemptId(Ids.next());
    }

    /** Reads the public form {@code att_…}; anything else is not found. */
    public static AttemptId parse(String text) {
        return new AttemptId(Id.parse(PREFIX, text));
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
