package org.sandaga.payout;

/** How far a payout run has come, as finance sees it: once approved, by its payouts. */
public enum RunProgress {
    /** Waits for a second person. */
    PROPOSED,
    /** Some of its payouts are on their way, or have yet to leave. */
    UNDER_WAY,
    /** A payout failed or came back. */
    FAILED,
    /** All that it pays has arrived. */
    SETTLED,
    /** Nobody is paid by it. */
    WITHDRAWN
}
