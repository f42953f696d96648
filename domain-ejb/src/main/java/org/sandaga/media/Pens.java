package org.sandaga.media;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few pictures be drawn at a time. Who has no turn in good time is sent away, and at once where many wait already:
 * each who waits holds a thread of the server.
 */
final class Pens {
    private final Semaphore free;
    private final int room;
    private final Duration patience;

    Pens(int number, int room, Duration patience) {
        // whoever came first is first, else one that waits long could be passed by for ever
        this.free = new Semaphore(number, true);
        this.room = room;
        this.patience = patience;
    }

    /** @throws TooManyPicturesAtOnce when no pen is free in time, or too many wait for one */
    <T> T draw(Supplier<T> drawing) {
        take();
        try {
            return drawing.get();
        } finally {
            free.release();
        }
    }

    private void take() {
        if (isFull() || !takesInTime()) {
            throw new TooManyPicturesAtOnce();
        }
    }

    /** Those who come in the same instant may be a few more. */
    private boolean isFull() {
        return free.availablePermits() == 0 && free.getQueueLength() >= room;
    }

    private boolean takesInTime() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
