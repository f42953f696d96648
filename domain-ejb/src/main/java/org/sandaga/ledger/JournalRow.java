package org.sandaga.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * One thing that happened to money.
 *
 * @param sequence its place in the order of writing, with gaps
 * @param reference the number people know its cause by
 * @param occurredAt business time
 * @param isSealed whether the chain of hashes covers it already
 * @param moved what it brings to those accounts that gain by it, which is less than all its debits where money only
 *     passes through one; null when it moves several currencies
 * @param subject what its first entry that belongs to something belongs to, of a payout the payout; or null
 */
public record JournalRow(
        JournalId id,
        long sequence,
        JournalKind kind,
        String reference,
        Instant occurredAt,
        boolean isSealed,
        @Nullable Money moved,
        @Nullable UUID subject) {}
