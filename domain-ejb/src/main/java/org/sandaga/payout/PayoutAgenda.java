package org.sandaga.payout;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * When payout runs are due.
 *
 * @param next the first pay day after today; null when payouts are made by hand
 * @param due what waits for a run whose day has come, one for each currency
 */
public record PayoutAgenda(@Nullable LocalDate next, List<Due> due) {

    public PayoutAgenda {
        due = List.copyOf(due);
    }

    /**
     * Money that waits for its run.
     *
     * @param day the pay day that it should leave on, or should have left on
     * @param amount what would be paid
     * @param missed whether that day is over
     */
    public record Due(LocalDate day, Money amount, boolean missed) {}

    /** In how many currencies a pay day went by without a run. */
    public long missed() {
        return due.stream().filter(Due::missed).count();
    }
}
