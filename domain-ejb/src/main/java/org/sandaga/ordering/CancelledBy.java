package org.sandaga.ordering;

/** Who or what ended a vendor order before shipping. */
public enum CancelledBy {
    SHOPPER,
    OPERATOR,
    /** The vendor did not accept in time. */
    TIMEOUT,
    /** It was paid so late that the stock was gone. */
    LACK_OF_STOCK,
    /** It was never paid. */
    NO_PAYMENT
}
