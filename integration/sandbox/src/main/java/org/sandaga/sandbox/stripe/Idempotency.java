package org.sandaga.sandbox.stripe;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Reply;

/**
 * Stripe's idempotency keys: the same key and parameters get the same answer again, other parameters are refused, and so
 * is a key that is in use right now. Kept as long as the store keeps things.
 */
final class Idempotency {
    private static final String KIND = "_idempotency";

    private final StripeStore store;
    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    Idempotency(StripeStore store) {
        this.store = store;
    }

    /** Does the work of a POST at most once under its key. */
    Reply once(Attempt attempt, Supplier<Reply> work) {
        String key = attempt.key();
        if (key.length() > 255) {
            throw StripeError.invalid("", "", "Idempotency keys must be 255 characters or less.");
        }
        if (!inUse.add(key)) {
            throw StripeError.idempotency(
                    409,
                    "idempotency_key_in_use",
                    "There is currently another in-progress request "
                            + "using this Idempotent Key (that probably means you submitted twice): " + key);
        }
        try {
            attempt.slowness().run();
            return store.change(() -> replay(key, attempt.print())).orElseGet(() -> first(attempt, work));
        } finally {
            inUse.remove(key);
        }
    }

    private Optional<Reply> replay(String key, String print) {
        return store.find(KIND, "idk_" + key).map(kept -> {
            if (!kept.path("print").asText().equals(print)) {
                throw StripeError.idempotency(
                        400,
                        "",
                        "Keys for idempotent requests can only be used with the same "
                                + "parameters they were first used with. Try using a key other than '" + key
                                + "' if you meant to execute a different request.");
            }
            return Reply.of(
                            kept.path("status").asInt(),
                            "application/json",
                            kept.path("body").asText().getBytes(StandardCharsets.UTF_8))
                    .with("Idempotent-Replayed", "true")
                    .with("Original-Request", kept.path("request").asText());
        });
    }

    private Reply first(Attempt attempt, Supplier<Reply> work) {
        return store.change(() -> {
            Reply reply = work.get();
            store.save(record(attempt, reply));
            return reply;
        });
    }

    private static ObjectNode record(Attempt attempt, Reply reply) {
        return Json.object()
                .put("id", "idk_" + attempt.key())
                .put("object", KIND)
                .put("print", attempt.print())
                .put("request", attempt.requestId())
                .put("status", reply.status())
                .put("body", new String(reply.body(), StandardCharsets.UTF_8));
    }

    /**
     * One request under a key.
     *
     * @param key the client's
     * @param print endpoint and parameters, always in the same words
     * @param requestId of this request
     * @param slowness waits as long as a fault on demand wants the work to take
     */
    record Attempt(String key, String print, String requestId, Runnable slowness) {}
}
