package org.sandaga.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;

class ClockworkIT {
    private static final AtomicInteger BROKEN_RUNS = new AtomicInteger();
    private static final AtomicInteger SOUND_RUNS = new AtomicInteger();
    private static final Semaphore OUTSIDE_RUNS = new Semaphore(0);
    private static final Semaphore PATIENCE = new Semaphore(1);

    private final House house =
            House.upTo("shared", Map.of(), Broken.class, Sound.class, Outside.class, RealThread.class);

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

    @Test
    void letsAJobThatWaitsForSomebodyOutsideHoldUpNothingButItself() throws InterruptedException {
        Clockwork clockwork = house.door(Clockwork.class);
        SOUND_RUNS.set(0);
        OUTSIDE_RUNS.drainPermits();
        PATIENCE.acquireUninterruptibly();

        clockwork.tick();
        assertThat(OUTSIDE_RUNS.tryAcquire(2, TimeUnit.MINUTES)).isTrue();
        clockwork.tick();
        clockwork.tick();
        assertThat(SOUND_RUNS).hasValue(3);
        assertThat(OUTSIDE_RUNS.availablePermits())
                .as("it is not begun again while it is at work")
                .isZero();

        PATIENCE.release();
        Instant deadline = Instant.now().plusSeconds(120);
        while (OUTSIDE_RUNS.availablePermits() == 0) {
            assertThat(Instant.now()).as("it comes again").isBefore(deadline);
            clockwork.tick();
        }
    }

    @Test
    void doesNotWaitForAJobThatAnotherNodeIsRunning() {
        JobRunner runner = house.door(JobRunner.class);
        runner.claim(new Meanwhile(() -> true));

        boolean first = runner.claim(new Meanwhile(
                () -> CompletableFuture.supplyAsync(() -> runner.claim(new Meanwhile(() -> true)))
                        .orTimeout(2, TimeUnit.MINUTES)
                        .join()));

        assertThat(first).isTrue();
        assertThat(Meanwhile.OTHER.get()).as("the other node's claim").isFalse();
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

    /** Waits for somebody outside. */
    @Dependent
    static class Outside implements Job {
        @Override
        public Duration every() {
            return Duration.ZERO;
        }

        @Override
        public boolean callsOut() {
            return true;
        }

        @Override
        public void run() {
            OUTSIDE_RUNS.release();
            PATIENCE.acquireUninterruptibly();
            PATIENCE.release();
        }
    }

    /** Asynchronous as in the container. */
    @Alternative
    @Priority(1)
    @Dependent
    static class RealThread extends OwnThread {
        @Override
        public void run(Runnable work) {
            Thread.ofPlatform().daemon().start(work);
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

    /** Lets somebody else do something while it runs. */
    private record Meanwhile(BooleanSupplier other) implements Job {
        private static final AtomicBoolean OTHER = new AtomicBoolean();

        @Override
        public Duration every() {
            return Duration.ZERO;
        }

        @Override
        public void run() {
            OTHER.set(other.getAsBoolean());
        }
    }
}
