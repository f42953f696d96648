package org.sandaga.catalog;

/** Where a product stands; only a published one can be bought. */
public enum ProductStatus {
    PROPOSED,
    /** Sent back to its vendor with a remark. */
    REVISION,
    PUBLISHED,
    ARCHIVED
}
