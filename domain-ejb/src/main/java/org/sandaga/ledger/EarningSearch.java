package org.sandaga.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a vendor looks for among its movements.
 *
 * @param kind what happened, or null for anything
 * @param account on which account, or null for any
 * @param reference the beginning of the number that people know it by; anything when empty
 * @param currency in which currency, or null for any
 * @param payout with which payout it left or came back, or null for anything
 * @param from at or after, or null
 * @param until before, or null
 */
public record EarningSearch(
        @Nullable JournalKind kind,
        @Nullable AccountType account,
        String reference,
        @Nullable String currency,
        @Nullable UUID payout,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Everything. */
    public static final EarningSearch ALL = new EarningSearch(null, null, "", null, null, null, null);
}
