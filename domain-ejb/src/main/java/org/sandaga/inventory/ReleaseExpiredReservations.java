package org.sandaga.inventory;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Job;

/** Gives back stock whose reservation has run out. */
@Dependent
class ReleaseExpiredReservations implements Job {
    private static final int AT_ONCE = 1_000;

    private final Stockroom room;
    private final BusinessTime time;

    @Inject
    ReleaseExpiredReservations(Stockroom room, BusinessTime time) {
        this.room = room;
        this.time = time;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        room.expire(time.now(), AT_ONCE);
    }
}
