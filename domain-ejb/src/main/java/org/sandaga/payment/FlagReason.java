package org.sandaga.payment;

/** Why money or a callback was flagged for a person to look at. */
public enum FlagReason {
    OTHER_MERCHANT,
    OTHER_AMOUNT,
    OTHER_CURRENCY,
    OTHER_PURCHASE,
    UNKNOWN_PAYMENT
}
