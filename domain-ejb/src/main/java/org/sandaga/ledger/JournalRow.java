package org.sandaga.ledger;

import java.time.Instant;

/**
 * One thing that happened to money.
 *
 * @param sequence its place in the order of writing, with gaps
 * @param reference the number people know its cause by
 * @param occurredAt business time
 * @param isSealed whether the chain of hashes covers it already
 */
public record JournalRow(
        JournalId id, long sequence, JournalKind kind, String reference, Instant occurredAt, boolean isSealed) {}
