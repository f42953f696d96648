package org.sandaga.sandbox.stripe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;

/**
 * Posts events to the webhook address on threads of their own, again and again with back-off until one is taken, unless a
 * rule wants it otherwise. A delivery is waiting, held, lost, falsified, delivered or given_up.
 */
final class Deliveries implements AutoCloseable {
    static final String KIND = "_delivery";
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    final List<WebhookRule> rules = new CopyOnWriteArrayList<>();
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
        inState("waiting").forEach(event -> run(() -> deliver(event)));
    }

    /** Delivers what was held, in the order in which it happened; gives how many. */
    int release() {
        List<String> held = inState("held");
        run(() -> {
            for (String event : held) {
                deliver(event);
            }
        });
        return held.size();
    }

    private List<String> inState(String state) {
        return store.change(() -> store.newestFirst(KIND)
                        .filter(delivery -> delivery.path("state").asText().equals(state))
                        .map(delivery -> delivery.path("event").asText())
                        .toList())
                .reversed();
    }

    /** How many deliveries are in each state. */
    ObjectNode states() {
        return store.change(() -> {
            ObjectNode counts = Json.object();
            newestFirst()
                    .map(delivery -> delivery.path("state").asText())
                    .forEach(state -> counts.put(state, counts.path(state).asInt() + 1));
            return counts;
        });
    }

    Stream<ObjectNode> newestFirst() {
        return store.newestFirst(KIND);
    }

    /** Begins to deliver an event once the change that told it is kept. */
    void begin(ObjectNode event) {
        String id = event.path("id").asText();
        String type = event.path("type").asText();
        Optional<WebhookRule> rule =
                rules.stream().filter(one -> one.meets(type)).findFirst();
        store.save(Json.object()
                .put("id", "delivery_" + id)
                .put("object", KIND)
                .put("event", id)
                .put("type", type)
                .put("state", rule.map(WebhookRule::firstState).orElse("waiting"))
                .put("attempts", 0)
                .put("last_status", 0));
        store.afterwards(() -> rule.ifPresentOrElse(met -> follow(met, id), () -> run(() -> deliver(id))));
    }

    private void follow(WebhookRule rule, String event) {
        switch (rule.action) {
            case DELAY ->
                run(() -> {
                    Thread.sleep(rule.delay);
                    deliver(event);
                });
            case DUPLICATE ->
                run(() -> {
                    deliver(event);
                    new Volley(threads, rule.times - 1, rule.parallel).fire(() -> send(event, Tampering.NONE));
                });
            case REORDER -> {
                List<String> backwards = rule.gather(event);
                run(() -> {
                    for (String one : backwards) {
                        deliver(one);
                    }
                });
            }
            case FALSIFY -> run(() -> note(event, send(event, rule.tampering), "falsified"));
            default -> {
                // held or lost: nothing leaves
            }
        }
    }

    /** Posts an event once, as it is or falsified; gives the receiver's status, 0 when it can't be reached. */
    int send(String event, Tampering tampering) throws InterruptedException {
        return post.send(store.change(() -> store.get(Events.KIND, event)), tampering);
    }

    private void deliver(String event) throws InterruptedException {
        Duration wait = backoff;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            int status = send(event, Tampering.NONE);
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
            int attempts = delivery.path("attempts").asInt() + 1;
            store.save(delivery.put("attempts", attempts)
                    .put("last_status", status)
                    .put("state", state));
            if (state.equals("delivered")) {
                store.save(store.get(Events.KIND, event).put("pending_webhooks", 0));
            }
            return delivery;
        });
    }

    ExecutorService threads() {
        return threads;
    }

    private void run(Step step) {
        threads.submit(() -> {
            step.go();
            return true;
        });
    }

    /** What may be interrupted when the sandbox stops. */
    private interface Step {
        void go() throws InterruptedException;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
