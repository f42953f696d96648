package org.sandaga.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a vendor looks for among its movements.
 *
 * @param kind what happened, or null for anything
 * @param account on which account, or null for any
 * @param reference the beginning of the number that people know it by; anything when empty
 * @param from at or after, or null
 * @param until before, or null
 */
public record EarningSearch(
        @Nullable JournalKind kind,
        @Nullable AccountType account,
        String reference,
        @Nullable Instant from,
        @Nullable Instant until) {}
