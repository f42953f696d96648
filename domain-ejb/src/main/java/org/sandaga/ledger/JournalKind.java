package org.sandaga.ledger;

/** What happened to money, as the table of postings names it. */
public enum JournalKind {
    CAPTURED,
    PROVIDER_FEE,
    MATURED,
    PAYOUT_SENT,
    PAYOUT_SETTLED,
    PAYOUT_FAILED,
    REFUNDED,
    REFUND_FAILED,
    UNKNOWN_MONEY,
    UNKNOWN_MONEY_RETURNED
}
