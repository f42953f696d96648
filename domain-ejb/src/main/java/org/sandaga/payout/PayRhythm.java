package org.sandaga.payout;

import java.time.LocalDate;

/** How often the operator means to pay vendors; a person proposes each run and another one approves it all the same. */
enum PayRhythm {
    /** On no fixed day. */
    BY_HAND,
    DAILY,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    /** On the first of each month. */
    MONTHLY;

    /** Whether a run is meant to leave on a day. */
    boolean has(LocalDate day) {
        return switch (this) {
            case BY_HAND -> false;
            case DAILY -> true;
            case MONTHLY -> day.getDayOfMonth() == 1;
            default -> day.getDayOfWeek().name().equals(name());
        };
    }
}
