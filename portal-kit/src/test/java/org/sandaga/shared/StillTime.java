package org.sandaga.shared;

import java.time.Instant;

/** A clock of the trade that stands still. */
public class StillTime extends BusinessTime {
    private final Instant now;

    public StillTime(Instant now) {
        super(new SystemTime(), new ClockOffset());
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }
}
