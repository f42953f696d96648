package org.sandaga.fulfilment;

/** Who said how far a parcel is. */
public enum Teller {
    /** Whoever sent it. */
    VENDOR,
    /** Whoever got it. */
    SHOPPER,
    /** The operator's staff. */
    OPERATOR,
    /** Nobody: after a while it is taken to have arrived. */
    TIME
}
