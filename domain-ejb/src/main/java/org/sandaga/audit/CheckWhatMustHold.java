package org.sandaga.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Job;
import org.sandaga.shared.SystemTime;

/** Every night, and when it first starts, proves what must always hold and keeps what it found. */
@Dependent
class CheckWhatMustHold implements Job {
    private static final int HOUR = 3;

    private final Checking checking;
    private final SystemTime time;

    @Inject
    CheckWhatMustHold(Checking checking, SystemTime time) {
        this.checking = checking;
        this.time = time;
    }

    @Override
    public Duration every() {
        return untilNight(time.now());
    }

    static Duration untilNight(Instant now) {
        ZonedDateTime today = now.atZone(ZoneOffset.UTC);
        ZonedDateTime night = today.truncatedTo(ChronoUnit.DAYS).withHour(HOUR);
        return Duration.between(today, night.isAfter(today) ? night : night.plusDays(1));
    }

    /** It takes long on a large marketplace, and must not hold the other jobs up. */
    @Override
    public boolean callsOut() {
        return true;
    }

    @Override
    public void run() {
        Check.all().forEach(checking::make);
    }
}
