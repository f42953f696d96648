package org.sandaga.sandbox.stripe;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does what is due, twice a second, until it is closed; a failure is logged and tried again. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Ticker.class.getName());
    private static final Duration TICK = Duration.ofMillis(500);

    private final Runnable due;
    private final Thread thread;

    Ticker(Runnable due) {
        this.due = due;
        thread = Thread.ofVirtual().start(this::tick);
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK);
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            due.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "what is due could not be done", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
