package org.sandaga.api;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits for what happens by itself, and fails when it does not. */
public final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /** Returns as soon as it holds. */
    public static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean held = holds.getAsBoolean();
        while (!held && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            held = holds.getAsBoolean();
        }
        assertThat(held).as("after " + LONGEST + ": " + what).isTrue();
    }

    /** The first answer with this status. */
    public static Reply until(int status, Callable<Reply> question) {
        Reply[] last = new Reply[1];
        until("is answered with " + status, () -> {
            last[0] = asked(question);
            return last[0].status() == status;
        });
        return last[0];
    }

    private static Reply asked(Callable<Reply> question) {
        try {
            return question.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
