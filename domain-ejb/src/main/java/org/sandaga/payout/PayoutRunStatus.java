package org.sandaga.payout;

/** Where a run stands. */
public enum PayoutRunStatus {
    /** Waits for a second person. */
    PROPOSED,
    /** Its payouts are sent. */
    APPROVED,
    /** Given up before anything was sent. */
    WITHDRAWN
}
