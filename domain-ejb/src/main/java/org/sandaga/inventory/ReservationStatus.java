package org.sandaga.inventory;

/** Where a reservation stands. */
enum ReservationStatus {
    LIVE,
    /** Paid for. */
    ALLOCATED,
    /** Given back before its time. */
    RELEASED,
    /** Its time ran out. */
    EXPIRED
}
