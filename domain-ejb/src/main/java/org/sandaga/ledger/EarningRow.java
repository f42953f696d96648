package org.sandaga.ledger;

import java.time.Instant;
import java.util.UUID;

import org.sandaga.shared.Money;

/**
 * One movement on a vendor's account, as the vendor sees it.
 *
 * @param entry the ledger's number of it
 * @param journal what happened, for the operator's explorer
 * @param amount what it brought the vendor; negative for what it took
 * @param vendorOrder the vendor order, or the payout, that it belongs to
 * @param reference the number people know it by
 * @param occurredAt business time
 */
public record EarningRow(
        long entry,
        JournalId journal,
        JournalKind kind,
        AccountType account,
        Money amount,
        UUID vendorOrder,
        String reference,
        Instant occurredAt) {}
