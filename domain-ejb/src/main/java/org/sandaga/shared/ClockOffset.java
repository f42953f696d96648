package org.sandaga.shared;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

/** How far this node's business time is from the machine's; {@link MarketClock} keeps it as the database has it. */
@ApplicationScoped
class ClockOffset {
    private volatile Duration current = Duration.ZERO;

    Duration current() {
        return current;
    }

    void set(Duration offset) {
        current = offset;
    }
}
