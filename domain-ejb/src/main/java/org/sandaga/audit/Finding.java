package org.sandaga.audit;

import java.util.List;

/**
 * What one check found.
 *
 * @param check what was asked
 * @param faults the rows that break it; none when it holds
 * @param more whether there are more of them than are told
 */
public record Finding(Check check, List<Fault> faults, boolean more) {

    /** Cuts what {@link Check#query()} found to what is told. */
    public static Finding of(Check check, List<String> oneMore) {
        boolean more = oneMore.size() > Check.MOST;
        return new Finding(
                check, oneMore.stream().limit(Check.MOST).map(Fault::of).toList(), more);
    }

    /** Whether the invariant holds. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
