package org.sandaga.sandbox.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Posts the same webhook many times, some at once, and counts what came back. */
record Volley(ExecutorService threads, int times, int parallel) {

    /** The receiver's statuses and how often each came; 0 stands for no answer. */
    SortedMap<Integer, Integer> fire(Callable<Integer> shot) throws InterruptedException {
        Semaphore places = new Semaphore(parallel);
        List<Future<Integer>> shots = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            places.acquire();
            shots.add(threads.submit(() -> {
                try {
                    return shot.call();
                } finally {
                    places.release();
                }
            }));
        }
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (Future<Integer> one : shots) {
            counts.merge(result(one), 1, Integer::sum);
        }
        return counts;
    }

    private static int result(Future<Integer> shot) throws InterruptedException {
        try {
            return shot.get();
        } catch (ExecutionException e) {
            return 0;
        }
    }
}
