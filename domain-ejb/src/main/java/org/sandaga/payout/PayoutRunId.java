package org.sandaga.payout;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a batch of payouts that a second person approves. */
public record PayoutRunId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "run";

    /** Makes a new one. */
    public static PayoutRunId next() {
        return new PayoutRunId(Ids.next());
    }

    /** Reads the public form {@code run_…}; anything else is not found. */
    public static PayoutRunId parse(String text) {
        return new PayoutRunId(Id.parse(PREFIX, text));
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
