package org.sandaga.vendor;

/** Whether a vendor can be paid to an account. */
public enum DestinationStatus {
    /** The provider waits for the vendor. */
    PENDING,
    /** Can be paid. */
    ENABLED,
    /** The provider has stopped it. */
    RESTRICTED
}
