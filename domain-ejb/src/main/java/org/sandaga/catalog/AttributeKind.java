package org.sandaga.catalog;

/** What values an attribute has. */
public enum AttributeKind {
    TEXT,
    /** A decimal number with a point, in the attribute's unit. */
    NUMBER,
    /** The code of one of its choices. */
    CHOICE,
    /** {@code true} or {@code false}. */
    FLAG
}
