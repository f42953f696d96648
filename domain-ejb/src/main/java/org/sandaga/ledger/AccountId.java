package org.sandaga.ledger;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names an account of the ledger. */
public record AccountId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "acc";

    /** Makes a new one. */
    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    /** Reads the public form {@code acc_…}; anything else is not found. */
    public static AccountId parse(String text) {
        return new AccountId(Id.parse(PREFIX, text));
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
