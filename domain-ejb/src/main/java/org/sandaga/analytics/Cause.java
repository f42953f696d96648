package org.sandaga.analytics;

/**
 * What money belongs to.
 *
 * @param kind what it is
 * @param id its public id
 * @param number the number that people know it by
 * @param page the public id of what its page is opened with: the purchase of a vendor order, else itself
 */
public record Cause(Kind kind, String id, String number, String page) {

    /** What it is. */
    public enum Kind {
        PURCHASE,
        VENDOR_ORDER,
        PAYOUT
    }
}
