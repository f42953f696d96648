package org.sandaga.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The days on which payout runs are meant to leave; none when they are made by hand.
 *
 * @param zone where a day begins and ends
 */
record PayDays(PayRhythm rhythm, ZoneId zone) {
    /** No two pay days are further apart than the first days of two months. */
    private static final int FURTHEST = 31;

    /** The day that it is at a moment. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /**
     * The first at or after a moment: what is released on a pay day leaves on that day.
     *
     * @param made when the last run was made, or null; its day is over for what comes later
     */
    Optional<LocalDate> next(Instant moment, @Nullable Instant made) {
        LocalDate first = day(moment);
        return after(made == null || day(made).isBefore(first) ? first.minusDays(1) : day(made));
    }

    /** The first that comes after a day. */
    Optional<LocalDate> after(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(FURTHEST + 1))
                .filter(rhythm::has)
                .findFirst();
    }

    /** The last that came before a day. */
    Optional<LocalDate> before(LocalDate day) {
        return day.minusDays(FURTHEST).datesUntil(day).filter(rhythm::has).reduce((earlier, later) -> later);
    }

    /** When a day begins, also where the clocks are put forward at midnight. */
    Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** When a day is over. */
    Instant end(LocalDate day) {
        return begin(day.plusDays(1));
    }
}
