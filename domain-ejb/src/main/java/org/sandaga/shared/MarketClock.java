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
    private final SystemTime system;
    private final ClockOffset offset;
    private final boolean movable;
    private final Duration behind;

    @Inject
    MarketClock(
            Sql sql,
            BusinessTime time,
            SystemTime system,
            ClockOffset offset,
            @ConfigProperty(name = "sandaga.shared.clock.movable", defaultValue = "false") boolean movable,
            @ConfigProperty(name = "sandaga.shared.clock.behind", defaultValue = "PT0S") Duration behind) {
        if (behind.isNegative()) {
            throw new IllegalArgumentException("sandaga.shared.clock.behind must not be negative, but is " + behind);
        }
        this.sql = sql;
        this.time = time;
        this.system = system;
        this.offset = offset;
        this.movable = movable;
        this.behind = movable ? behind : Duration.ZERO;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MarketClock() {
        this(null, null, null, null, false, Duration.ZERO);
    }

    /** Before anything has happened, puts the time back as far as the settings say; does nothing ever after. */
    public void begin() {
        sql.update(
                "update shared.clock set begun_at = ?, offset_millis = ? where begun_at is null",
                system.now(),
                -behind.toMillis());
        refresh();
    }

    /**
     * Moves the clock of all nodes forward; every job looks at once for what has become due.
     *
     * @param by how far; positive
     * @return the new business time
     * @throws ClockIsFixed when the marketplace was not started with a movable clock
     * @throws ClockMovesForwardOnly when {@code by} is not positive
     */
    @Once
    public Instant advance(Actor actor, Duration by) {
        actor.require(Permission.CLOCK_MOVE);
        if (!movable) {
            throw new ClockIsFixed();
        }
        if (by.isNegative() || by.isZero()) {
            throw new ClockMovesForwardOnly();
        }
        sql.update("update shared.clock set offset_millis = offset_millis + ?", by.toMillis());
        sql.update("update shared.job set due_at = least(due_at, ?)", system.now());
        refresh();
        return time.now();
    }

    /** Whether it can be moved here. */
    public boolean isMovable() {
        return movable;
    }

    /** The business time of the moment. */
    public Instant now() {
        return time.now();
    }

    /**
     * Takes over what another node, or this one before a restart, has set. Waits for a move that has not ended: what was
     * read before it would put the time back after it.
     */
    public void refresh() {
        if (movable) {
            offset.set(Duration.ofMillis(
                    sql.one("select offset_millis from shared.clock for share", row -> row.number("offset_millis"))));
        }
    }
}
