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
 */
public record Checked(Check check, @Nullable Instant at, int faults, boolean more) {

    /** Whether it ran and found nothing. */
    public boolean holds() {
        return at != null && faults == 0;
    }
}
