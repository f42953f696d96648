package org.sandaga.ordering;

/** When a vendor order is late: its goods should have left by now, and have not, or not all. */
public final class Lateness {
    /** In SQL, of a vendor order, with now as its parameter. */
    public static final String CONDITION = "status in ('TO_SHIP', 'PARTLY_SHIPPED') and ship_before <= ?";

    private Lateness() {}
}
