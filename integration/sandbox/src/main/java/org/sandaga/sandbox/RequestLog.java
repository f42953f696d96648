package org.sandaga.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The last requests with their idempotency keys, for tests to count; long digit runs are masked, keys left out. */
final class RequestLog {
    private static final int MOST = 2_000;
    private static final int LONGEST = 4_000;
    private static final Pattern CARD_LIKE = Pattern.compile("\\d(?:(?:%20|[ +-])?\\d){11,18}");

    private final Deque<ObjectNode> entries = new ArrayDeque<>();
    private final Clock clock;

    RequestLog(Clock clock) {
        this.clock = clock;
    }

    void routes(Router router) {
        router.on("GET", "/_sandbox/requests", request -> Reply.json(200, toJson(request.query())));
        router.on("DELETE", "/_sandbox/requests", request -> Reply.json(200, clear()));
    }

    /** Writes the request down, lets it be answered, and adds what came of it. */
    Reply note(Request request, Optional<Fault> fault, Function<Request, Reply> work) {
        ObjectNode entry = begin(request, fault);
        try {
            Reply reply = work.apply(request);
            end(entry, reply.status(), reply.headers());
            return reply;
        } catch (WebServer.Dropped e) {
            end(entry, 0, Map.of());
            throw e;
        }
    }

    private synchronized ObjectNode begin(Request request, Optional<Fault> fault) {
        ObjectNode entry = Json.object()
                .put("at", clock.instant().toString())
                .put("method", request.method())
                .put("path", request.path());
        request.header("idempotency-key").ifPresent(key -> entry.put("idempotency_key", key));
        request.header("stripe-account").ifPresent(account -> entry.put("stripe_account", account));
        if (request.path().startsWith("/stripe/v1/") && request.body().length > 0) {
            entry.put("parameters", masked(new String(request.body(), StandardCharsets.UTF_8)));
        }
        fault.ifPresent(met -> entry.put("fault", met.id));
        entries.addLast(entry);
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
        return entry;
    }

    private static String masked(String parameters) {
        String shortened = parameters.length() > LONGEST ? parameters.substring(0, LONGEST) + "…" : parameters;
        return CARD_LIKE.matcher(shortened).replaceAll("****");
    }

    private synchronized void end(ObjectNode entry, int status, Map<String, String> headers) {
        entry.put("status", status);
        entry.put("replayed", headers.containsKey("Idempotent-Replayed"));
        Optional.ofNullable(headers.get("Request-Id")).ifPresent(id -> entry.put("request_id", id));
    }

    private synchronized ObjectNode toJson(Params query) {
        List<ObjectNode> fitting = new ArrayList<>();
        for (ObjectNode entry : entries) {
            boolean fits = query.text("path")
                            .map(path -> entry.path("path").asText().startsWith(path))
                            .orElse(true)
                    && query.text("method")
                            .map(entry.path("method").asText()::equals)
                            .orElse(true);
            if (fits) {
                fitting.add(entry.deepCopy());
            }
        }
        ObjectNode all = Json.object().put("count", fitting.size());
        ArrayNode list = all.putArray("requests");
        fitting.forEach(list::add);
        return all;
    }

    synchronized ObjectNode clear() {
        entries.clear();
        return Json.object().put("count", 0);
    }
}
