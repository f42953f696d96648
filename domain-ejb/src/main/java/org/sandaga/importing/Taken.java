package org.sandaga.importing;

import java.util.List;

/**
 * What came of some rows.
 *
 * @param place the group that was taken last
 * @param moreRefused rows that were refused without a finding of their own
 */
record Taken(long place, List<Finding> findings, long moreRefused) {

    Taken(long place, List<Finding> findings) {
        this(place, findings, 0);
    }

    long count(Outcome outcome) {
        return findings.stream().filter(each -> each.outcome() == outcome).count();
    }
}
