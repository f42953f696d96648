package org.sandaga.launcher;

import java.util.List;

/**
 * What the check of one invariant found.
 *
 * @param invariant its number in the design, such as I1
 * @param title what must hold, as a sentence
 * @param faults the rows that break it; none when it holds
 */
record Finding(String invariant, String title, List<String> faults) {
    boolean holds() {
        return faults.isEmpty();
    }
}
