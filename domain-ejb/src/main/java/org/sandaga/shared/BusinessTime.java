package org.sandaga.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * The clock of the trade, for deadlines, holds, promotions and statements.
 *
 * <p>It runs like {@link SystemTime}, ahead or behind by an offset that an administrator can enlarge when the
 * marketplace was started with a movable clock (demo and tests).
 */
@Dependent
public class BusinessTime {
    private final SystemTime system;
    private final ClockOffset offset;

    @Inject
    BusinessTime(SystemTime system, ClockOffset offset) {
        this.system = system;
        this.offset = offset;
    }

    /** The moment in UTC, in microseconds. */
    public Instant now() {
        return system.now().plus(offset.current());
    }

    /** The day in a market's time zone. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }
}
