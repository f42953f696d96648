package org.sandaga.inside;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits for what comes by itself. */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 50;

    private Patience() {}

    static void until(String what, Callable<Boolean> happened) throws Exception {
        long latest = System.nanoTime() + LONGEST.toNanos();
        boolean so = happened.call();
        while (!so && System.nanoTime() < latest) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            so = happened.call();
        }
        assertThat(so).as(what + " within " + LONGEST.toSeconds() + " seconds").isTrue();
    }
}
