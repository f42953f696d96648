package org.sandaga.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many people who do something at the same moment. */
public final class Crowd {
    private static final long PATIENCE_SECONDS = 120;

    private Crowd() {}

    /**
     * Lets each of a number of people do their work at once and collects what came of it: an answer, or what was
     * thrown.
     */
    public static <T> Outcome<T> of(int people, IntFunction<Callable<T>> work) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(people, 64))) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                Callable<T> one = work.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            return collect(running);
        }
    }

    private static <T> Outcome<T> collect(List<Future<T>> running) {
        List<T> answers = new ArrayList<>();
        List<Throwable> refusals = new ArrayList<>();
        for (Future<T> each : running) {
            try {
                answers.add(each.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException refused) {
                refusals.add(refused.getCause());
            } catch (InterruptedException | TimeoutException stuck) {
                throw new IllegalStateException("somebody never came back", stuck);
            }
        }
        return new Outcome<>(answers, refusals);
    }

    /** What came of it. */
    public record Outcome<T>(List<T> answers, List<Throwable> refusals) {}
}
