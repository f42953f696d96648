package org.sandaga.offer;

/** In what condition the goods are. */
public enum Condition {
    NEW,
    USED,
    REFURBISHED
}
