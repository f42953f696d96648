package org.sandaga.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A check, and what its latest run found.
 *
 * @param check what is asked
 * @param at when it ran, by business time; null when it never did
 * @param faults how many rows at fault were told
 * @param more whether there were more
 * @param due whether a night has gone by without a run, so that what the latest one found says little of today
 */
public record Checked(Check check, @Nullable Instant at, int faults, boolean more, boolean due) {

    /** Whether it ran lately and found nothing. */
    public boolean holds() {
        return !due && faults == 0;
    }

    /** Whether its latest run, however long ago, found something. */
    public boolean isBroken() {
        return faults > 0;
    }
}
