package org.sandaga.offer;

/** Where an offer stands; only a live one can be bought. */
public enum OfferStatus {
    /** Waits for its product to be published. */
    PENDING,
    LIVE,
    /** Withdrawn by its vendor for the time being. */
    PAUSED,
    /** Withdrawn by the operator. */
    BLOCKED,
    /** Never sold again. */
    RETIRED
}
