package org.sandaga.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.Dependent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

class ClockworkIT {
    private static final AtomicInteger BROKEN_RUNS = new AtomicInteger();
    private static final AtomicInteger SOUND_RUNS = new AtomicInteger();

    private final House house = House.upTo("shared", Map.of(), Broken.class, Sound.class);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void letsAJobThatFailsRestWhileTheOthersGoOn() {
        Clockwork clockwork = house.door(Clockwork.class);
        BROKEN_RUNS.set(0);
        SOUND_RUNS.set(0);

        clockwork.tick();
        clockwork.tick();
        clockwork.tick();

        assertThat(BROKEN_RUNS).hasValue(1);
        assertThat(SOUND_RUNS).hasValue(3);
        assertThat(dueAt("Broken")).isAfter(Instant.now().plusSeconds(15));
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureButNotForEver() {
        Duration every = Duration.ofSeconds(10);

        assertThat(Clockwork.afterFailures(every, 1)).hasSeconds(20);
        assertThat(Clockwork.afterFailures(every, 2)).hasSeconds(40);
        assertThat(Clockwork.afterFailures(every, 1_000)).hasMinutes(5);
        assertThat(Clockwork.afterFailures(Duration.ofHours(1), 3)).hasHours(1);
    }

    private Instant dueAt(String job) {
        return house.inTransaction(() ->
                house.sql().one("select due_at from shared.job where name = ?", row -> row.instant("due_at"), job));
    }

    @Dependent
    static class Broken implements Job {
        @Override
        public Duration every() {
            return Duration.ofSeconds(10);
        }

        @Override
        public void run() {
            BROKEN_RUNS.incrementAndGet();
            throw new IllegalStateException("broken on purpose");
        }
    }

    @Dependent
    static class Sound implements Job {
        @Override
        public Duration every() {
            return Duration.ZERO;
        }

        @Override
        public void run() {
            SOUND_RUNS.incrementAndGet();
        }
    }
}
