package org.sandaga.ledger;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a journal: one thing that happened to money. */
public record JournalId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "jrn";

    /** Makes a new one. */
    public static JournalId next() {
        return new JournalId(Ids.next());
    }

    /** Reads the public form {@code jrn_…}; anything else is not found. */
    public static JournalId parse(String text) {
        return new JournalId(Id.parse(PREFIX, text));
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
