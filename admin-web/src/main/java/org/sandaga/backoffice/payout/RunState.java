package org.sandaga.backoffice.payout;

import org.sandaga.payout.PayoutRunRow;

/** How far a payout run has come, as finance sees it: once approved, by its payouts. */
public enum RunState {
    PROPOSED("warn"),
    UNDER_WAY("info"),
    FAILED("bad"),
    SETTLED("ok"),
    WITHDRAWN("");

    private final String tone;

    RunState(String tone) {
        this.tone = tone;
    }

    /** The pill's class. */
    public String tone() {
        return tone;
    }

    static RunState of(PayoutRunRow run) {
        return switch (run.status()) {
            case PROPOSED -> PROPOSED;
            case WITHDRAWN -> WITHDRAWN;
            case APPROVED -> run.failed() > 0 ? FAILED : run.open() > 0 ? UNDER_WAY : SETTLED;
        };
    }
}
