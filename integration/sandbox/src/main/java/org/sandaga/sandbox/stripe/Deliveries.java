package org.sandaga.sandbox.stripe;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;

/** Posts events to the webhook address on threads of their own, again and again with back-off until one is taken. */
final class Deliveries implements AutoCloseable {
    static final String KIND = "_delivery";
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final StripeStore store;
    private final WebhookPost post;
    private final Duration backoff;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Deliveries(StripeStore store, WebhookPost post, Duration backoff) {
        this.store = store;
        this.post = post;
        this.backoff = backoff;
    }

    /** Takes up again what a restart interrupted. */
    void resume() {
        store.change(() -> store.newestFirst(KIND)
                        .filter(delivery -> delivery.path("state").asText().equals("waiting"))
                        .map(delivery -> delivery.path("event").asText())
                        .toList())
                .reversed()
                .forEach(this::dispatch);
    }

    /** Begins to deliver an event once the change that told it is kept. */
    void begin(ObjectNode event) {
        String id = event.path("id").asText();
        store.save(Json.object()
                .put("id", "delivery_" + id)
                .put("object", KIND)
                .put("event", id)
                .put("type", event.path("type").asText())
                .put("state", "waiting")
                .put("attempts", 0));
        store.afterwards(() -> dispatch(id));
    }

    private void dispatch(String event) {
        threads.submit(() -> {
            deliver(event);
            return event;
        });
    }

    private void deliver(String event) throws InterruptedException {
        Duration wait = backoff;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            int status = post.send(store.change(() -> store.get(Events.KIND, event)));
            boolean taken = status >= 200 && status < 300;
            note(event, status, taken ? "delivered" : attempt == MOST_ATTEMPTS ? "given_up" : "waiting");
            if (taken) {
                return;
            }
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private void note(String event, int status, String state) {
        store.change(() -> {
            ObjectNode delivery = store.get(KIND, "delivery_" + event);
            delivery.put("attempts", delivery.path("attempts").asInt() + 1)
                    .put("status", status)
                    .put("state", state);
            store.save(delivery);
            if (state.equals("delivered")) {
                store.save(store.get(Events.KIND, event).put("pending_webhooks", 0));
            }
            return delivery;
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
