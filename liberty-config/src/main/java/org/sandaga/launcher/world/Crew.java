package org.sandaga.launcher.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.sandaga.launcher.tour.StepFailed;

/** Some hands that do what needs no order at the same time. */
final class Crew implements AutoCloseable {
    private static final int HANDS = 4;

    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, work -> {
        Thread hand = new Thread(work, "world");
        hand.setDaemon(true);
        return hand;
    });

    /** Does all of it and returns when it is done. @throws StepFailed when something of it could not be done */
    void run(Collection<? extends Runnable> work) {
        List<Future<?>> done = new ArrayList<>();
        work.forEach(each -> done.add(hands.submit(each)));
        done.forEach(Crew::await);
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Stopped.");
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
