package org.sandaga.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which journals are wanted; null leaves a choice open.
 *
 * @param kind what happened
 * @param reference the number that people know the cause by
 * @param about the vendor order, payout or purchase that one of the entries belongs to
 */
public record JournalFilter(
        @Nullable JournalKind kind,
        @Nullable String reference,
        @Nullable UUID about) {

    /** All journals. */
    public static final JournalFilter ALL = new JournalFilter(null, null, null);
}
