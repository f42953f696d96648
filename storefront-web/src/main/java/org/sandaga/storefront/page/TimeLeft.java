package org.sandaga.storefront.page;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;

/** Says how long something still holds, by the clock of the trade. */
@Dependent
public class TimeLeft {
    private final BusinessTime time;

    @Inject
    TimeLeft(BusinessTime time) {
        this.time = time;
    }

    /** Whether the moment has come. */
    public boolean isOver(Instant end) {
        return !time.now().isBefore(end);
    }

    /** Whole seconds until the moment; zero when it has come. */
    public long secondsUntil(Instant end) {
        return Math.max(0, Duration.between(time.now(), end).toSeconds());
    }
}
