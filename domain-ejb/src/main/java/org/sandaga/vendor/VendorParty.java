package org.sandaga.vendor;

/** Whose shop it is. */
public enum VendorParty {
    /** The operator's own; there is exactly one. */
    FIRST_PARTY,
    /** Somebody else's. */
    THIRD_PARTY
}
