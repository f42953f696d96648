package org.sandaga.media;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets few pictures be drawn at a time; who has no turn in good time is sent away and holds up no server. */
final class Pens {
    private final Semaphore free;
    private final Duration patience;

    Pens(int number, Duration patience) {
        // whoever came first is first, else one that waits long could be passed by for ever
        this.free = new Semaphore(number, true);
        this.patience = patience;
    }

    /** @throws TooManyPicturesAtOnce when no pen is free in time */
    <T> T draw(Supplier<T> drawing) {
        take();
        try {
            return drawing.get();
        } finally {
            free.release();
        }
    }

    private void take() {
        if (!isTaken()) {
            throw new TooManyPicturesAtOnce();
        }
    }

    private boolean isTaken() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
