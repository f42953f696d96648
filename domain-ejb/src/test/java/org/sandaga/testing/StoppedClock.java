package org.sandaga.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;

import org.sandaga.shared.SystemTime;

/**
 * A clock of the machine that stands still, so that only {@link House#wait} moves the time: what must not happen before
 * a second has passed does not happen on a slow machine either.
 */
@Alternative
@Priority(1)
@Dependent
public class StoppedClock extends SystemTime {
    private static final Instant STOPPED = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Override
    public Instant now() {
        return STOPPED;
    }
}
