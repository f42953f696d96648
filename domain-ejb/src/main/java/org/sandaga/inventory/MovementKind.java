package org.sandaga.inventory;

/** Why the number of pieces in the house changed. */
public enum MovementKind {
    RECEIVED,
    /** Somebody counted and found another number. */
    COUNTED,
    SHIPPED,
    RETURNED
}
