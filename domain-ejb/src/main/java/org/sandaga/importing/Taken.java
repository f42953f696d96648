package org.sandaga.importing;

import java.util.List;

/**
 * What came of some rows.
 *
 * @param place the group that was taken last
 * @param moreRefused rows that were refused without a finding of their own
 * @param parts how many parts of the group after it were taken, when that one is taken in part by part
 */
record Taken(long place, List<Finding> findings, long moreRefused, int parts) {
    /** Before every group: what is noted with it moves an import on to none. */
    private static final long WHEREVER = 0;

    Taken(long place, List<Finding> findings) {
        this(place, findings, 0, 0);
    }

    /** What came of one part of a group that is not taken in whole yet. */
    static Taken part(int parts, List<Finding> findings) {
        return new Taken(WHEREVER, findings, 0, parts);
    }

    long count(Outcome outcome) {
        return findings.stream().filter(each -> each.outcome() == outcome).count();
    }
}
