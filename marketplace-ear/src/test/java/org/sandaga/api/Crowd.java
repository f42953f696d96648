package org.sandaga.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who act at the same moment. */
final class Crowd {
    private static final int MOST_AT_ONCE = 32;

    private Crowd() {}

    /** Has everybody do the same, and gives what came of it. */
    static <T> List<T> of(int people, Callable<T> work) {
        return of(Collections.nCopies(people, work));
    }

    /** Has each do their own, and gives what came of it in the same order. */
    static <T> List<T> of(List<? extends Callable<T>> work) {
        try (ExecutorService people = Executors.newFixedThreadPool(Math.min(work.size(), MOST_AT_ONCE))) {
            List<T> done = new ArrayList<>();
            for (Future<T> each : people.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
