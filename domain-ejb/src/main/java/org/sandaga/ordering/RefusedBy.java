package org.sandaga.ordering;

/** Who refused a vendor order, or what was left of it, and so whose words the reason is. */
public enum RefusedBy {
    VENDOR,
    /** In the place of a vendor that does not answer any more. */
    OPERATOR
}
