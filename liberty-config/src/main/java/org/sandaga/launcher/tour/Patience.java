package org.sandaga.launcher.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what the marketplace does by itself: messages that travel, mail that is sent, payments that are reported. */
public final class Patience {
    private static final Duration USUAL = Duration.ofMinutes(2);
    private static final long SHORTEST_MILLIS = 30;
    private static final long LONGEST_MILLIS = 300;

    private Patience() {}

    /** Asks until there is an answer; @throws StepFailed when there is none after two minutes. */
    public static <T> T until(String what, Supplier<Optional<T>> question) {
        return until(what, USUAL, question);
    }

    /** The same with another limit. */
    static <T> T until(String what, Duration longest, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + longest.toNanos();
        long pause = SHORTEST_MILLIS;
        while (System.nanoTime() < end) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            pause = Math.min(2 * pause, LONGEST_MILLIS);
        }
        throw new StepFailed("Waited " + longest.toSeconds() + " seconds in vain for " + what + ".");
    }
}
