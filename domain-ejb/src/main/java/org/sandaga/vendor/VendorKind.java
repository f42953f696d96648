package org.sandaga.vendor;

/** What a vendor is in law. */
public enum VendorKind {
    /** A person. */
    INDIVIDUAL,
    /** A company. */
    COMPANY
}
