package org.sandaga.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * An entry as the operator sees it.
 *
 * @param entry the ledger's number of it
 * @param account the account's id
 * @param code the account in one word
 * @param amount a debit is positive, a credit negative
 * @param subject the vendor order, payout or purchase that the money belongs to, or null
 */
public record EntryRow(
        long entry,
        JournalId journal,
        JournalKind kind,
        String reference,
        Instant occurredAt,
        AccountId account,
        String code,
        Money amount,
        @Nullable UUID subject) {}
