package org.sandaga.shared;

import java.time.Duration;
import java.time.Instant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moves the business time forward, where the marketplace was started with a movable clock. */
@Stateless
public class MarketClock {
    private final Sql sql;
    private final BusinessTime time;
    private final ClockOffset offset;
    private final boolean movable;

    @Inject
    MarketClock(
            Sql sql,
            BusinessTime time,
            ClockOffset offset,
            @ConfigProperty(name = "sandaga.shared.clock.movable", defaultValue = "false") boolean movable) {
        this.sql = sql;
        this.time = time;
        this.offset = offset;
        this.movable = movable;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MarketClock() {
        this(null, null, null, false);
    }

    /**
     * Moves the clock of all nodes forward.
     *
     * @param by how far; positive
     * @return the new business time
     * @throws ClockIsFixed when the marketplace was not started with a movable clock
     * @throws ClockMovesForwardOnly when {@code by} is not positive
     */
    public Instant advance(Actor actor, Duration by) {
        actor.require(Permission.CLOCK_MOVE);
        if (!movable) {
            throw new ClockIsFixed();
        }
        if (by.isNegative() || by.isZero()) {
            throw new ClockMovesForwardOnly();
        }
        sql.update("update shared.clock set offset_millis = offset_millis + ?", by.toMillis());
        refresh();
        return time.now();
    }

    /** The business time of the moment. */
    public Instant now() {
        return time.now();
    }

    /** Takes over what another node, or this one before a restart, has set. */
    public void refresh() {
        if (movable) {
            offset.set(Duration.ofMillis(
                    sql.one("select offset_millis from shared.clock", row -> row.number("offset_millis"))));
        }
    }
}
