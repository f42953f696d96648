package org.sandaga.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which journals are wanted; null leaves a choice open.
 *
 * @param kind what happened
 * @param reference the number that people know the cause by
 * @param about the vendor order, payout or purchase that one of the entries belongs to
 * @param currency of one of the entries
 * @param from not before, by business time
 * @param until before, by business time
 */
public record JournalFilter(
        @Nullable JournalKind kind,
        @Nullable String reference,
        @Nullable UUID about,
        @Nullable String currency,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All journals. */
    public static final JournalFilter ALL = new JournalFilter(null, null, null);

    /** At any time, in every currency. */
    public JournalFilter(@Nullable JournalKind kind, @Nullable String reference, @Nullable UUID about) {
        this(kind, reference, about, null, null, null);
    }
}
