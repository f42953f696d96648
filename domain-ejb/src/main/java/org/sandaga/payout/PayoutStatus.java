package org.sandaga.payout;

/** Where a payout stands. */
public enum PayoutStatus {
    /** In a run that waits for a second person. */
    PLANNED,
    /** Approved, waits to be sent. */
    APPROVED,
    /** Told to the provider, whose answer may be outstanding. */
    SENT,
    /** In the vendor's account. */
    SETTLED,
    /** The provider will not, or could not; the money is due again. */
    FAILED,
    /** It came back after it had arrived; the money is due again. */
    RETURNED,
    /** Never sent: its run was withdrawn, or what it was planned from had changed; the next run has the money. */
    DROPPED;

    /** True once the provider has been told, and nothing came back. */
    public boolean isUnderWay() {
        return this == SENT || this == SETTLED;
    }
}
