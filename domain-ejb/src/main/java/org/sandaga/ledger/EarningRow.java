package org.sandaga.ledger;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * One movement on a vendor's account, as the vendor sees it.
 *
 * @param entry the ledger's number of it
 * @param journal what happened, for the operator's explorer
 * @param amount what it brought the vendor; negative for what it took
 * @param commissionTax whether it is the tax that a sale takes beside the commission
 * @param vendorOrder the vendor order that it belongs to
 * @param payout the payout that it left with, or came back from; null for anything else
 * @param reference the number people know it by
 * @param occurredAt business time
 */
public record EarningRow(
        long entry,
        JournalId journal,
        JournalKind kind,
        AccountType account,
        Money amount,
        boolean commissionTax,
        UUID vendorOrder,
        @Nullable UUID payout,
        String reference,
        Instant occurredAt) {}
