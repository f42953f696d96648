package org.sandaga.payment;

/**
 * How far an attempt is; it only ever moves to what outranks it, so late and reordered reports change nothing.
 */
public enum AttemptStatus {
    /** The intent is written; whether the provider has it is not known. */
    STARTING(0),
    /** The hosted page is open. */
    OPEN(1),
    /** It failed for good; money that comes nevertheless outranks it. */
    FAILED(2),
    /** The page closed unpaid; money that comes nevertheless outranks it. */
    EXPIRED(3),
    /** Money came that is not what was asked for. */
    FLAGGED(4),
    /** Money came for a purchase that was paid already; it goes back. */
    DUPLICATE(4),
    /** The purchase is paid by it. */
    CAPTURED(4);

    private final int rank;

    AttemptStatus(int rank) {
        this.rank = rank;
    }

    /** True while the shopper may still pay by it. */
    public boolean isLive() {
        return this == STARTING || this == OPEN;
    }

    /** Where it stands after a report: there if that outranks, else where it stood. */
    AttemptStatus after(AttemptStatus reported) {
        return reported.rank > rank ? reported : this;
    }
}
