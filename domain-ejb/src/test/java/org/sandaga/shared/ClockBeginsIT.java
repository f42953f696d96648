package org.sandaga.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

class ClockBeginsIT {
    private static final Duration THREE_WEEKS = Duration.ofDays(21);

    private final House house = House.upTo("shared", Map.of("sandaga.shared.clock.behind", "P21D"));
    private final MarketClock clock = house.door(MarketClock.class);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void inThePastWhereItIsSetSoAndEndsAtThePresent() {
        clock.begin();
        assertThat(behind()).isBetween(THREE_WEEKS, THREE_WEEKS.plusMinutes(1));

        clock.advance(Actor.SYSTEM, THREE_WEEKS);
        assertThat(behind()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void onlyOnce() {
        clock.begin();
        clock.advance(Actor.SYSTEM, Duration.ofDays(20));
        clock.begin();

        assertThat(behind()).isBetween(Duration.ofDays(1), Duration.ofDays(1).plusMinutes(1));
    }

    @Test
    void letsJobsLookAtOnceWhenItHasMoved() {
        house.inTransaction(() -> house.sql()
                .update(
                        "insert into shared.job (name, due_at) values ('Slow', ?)",
                        Instant.now().plusSeconds(3_600)));

        clock.advance(Actor.SYSTEM, Duration.ofDays(1));

        Instant due = house.inTransaction(() ->
                house.sql().one("select due_at from shared.job where name = 'Slow'", row -> row.instant("due_at")));
        assertThat(due).isBeforeOrEqualTo(Instant.now());
    }

    /** A job that took the time back for a second would find what was sold in it long overdue in the next. */
    @Test
    void isNotPutBackByWhoeverReadItBeforeItMoved() {
        clock.begin();

        CompletableFuture<Void> reader = house.inTransaction(() -> {
            house.sql().update("update shared.clock set offset_millis = 0");
            CompletableFuture<Void> other = CompletableFuture.runAsync(clock::refresh);
            house.waitUntilItWaits(other);
            return other;
        });
        reader.join();

        assertThat(behind()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    private Duration behind() {
        return Duration.between(clock.now(), Instant.now());
    }
}
