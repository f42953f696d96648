package org.sandaga.sandbox.stripe;

import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Params;
import org.sandaga.sandbox.Reply;
import org.sandaga.sandbox.Request;
import org.sandaga.sandbox.Router;
import org.sandaga.sandbox.Wish;

/** Steers webhooks: rules for those to come, release of those held, delivery of one again, whole or falsified. */
final class WebhookControl {
    private static final String WEBHOOKS = "/_sandbox/stripe/webhooks";
    private static final int MOST_SHOWN = 1_000;

    private final StripeStore store;
    private final Deliveries deliveries;
    private final WebhookPost post;
    private final AtomicInteger numbers = new AtomicInteger();

    WebhookControl(StripeStore store, Deliveries deliveries, WebhookPost post) {
        this.store = store;
        this.deliveries = deliveries;
        this.post = post;
    }

    void routes(Router router) {
        router.on("GET", WEBHOOKS, this::list)
                .on("POST", WEBHOOKS + "/address", request -> address(request.wish()))
                .on("POST", WEBHOOKS + "/rules", request -> addRule(request.wish()))
                .on("DELETE", WEBHOOKS + "/rules", request -> clearRules())
                .on(
                        "POST",
                        WEBHOOKS + "/release",
                        request -> Reply.json(200, Json.object().put("released", deliveries.release())))
                .on("POST", "/_sandbox/stripe/events/{id}/deliver", this::deliver);
    }

    private Reply list(Request request) {
        return store.change(() -> {
            ObjectNode all = Json.object().put("address", post.address().toString());
            all.set("rules", rules());
            ArrayNode list = all.putArray("deliveries");
            deliveries
                    .newestFirst()
                    .filter(delivery -> fits(delivery, request.query()))
                    .limit(MOST_SHOWN)
                    .map(ObjectNode::deepCopy)
                    .forEach(delivery -> list.add(delivery.without(List.of("id", "object"))));
            return Reply.json(200, all);
        });
    }

    ArrayNode rules() {
        ArrayNode rules = Json.array();
        deliveries.rules.forEach(rule -> rules.add(rule.toJson()));
        return rules;
    }

    private static boolean fits(ObjectNode delivery, Params query) {
        return query.texts().entrySet().stream()
                .allMatch(wanted -> delivery.path(wanted.getKey()).asText().equals(wanted.getValue()));
    }

    private Reply address(Wish wish) {
        post.to(URI.create(wish.required("url")));
        return Reply.json(200, Json.object().put("address", post.address().toString()));
    }

    private Reply addRule(Wish wish) {
        WebhookRule rule = new WebhookRule("rule_" + numbers.incrementAndGet(), wish);
        deliveries.rules.add(rule);
        return Reply.json(201, rule.toJson());
    }

    private Reply clearRules() {
        deliveries.rules.clear();
        return Reply.json(200, Json.object());
    }

    private Reply deliver(Request request) {
        String event = request.place("id");
        store.change(() -> store.get(Events.KIND, event));
        Wish wish = request.wish();
        Tampering tampering = Tampering.of(wish);
        Volley volley = new Volley(
                deliveries.threads(), wish.within("times", 1, 1, 10_000), wish.within("parallel", 1, 1, 200));
        try {
            return Reply.json(200, counted(volley.fire(() -> deliveries.send(event, tampering))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.problem(503, "the sandbox is stopping");
        }
    }

    private static ObjectNode counted(SortedMap<Integer, Integer> counts) {
        ObjectNode answer = Json.object();
        ObjectNode statuses = answer.putObject("statuses");
        counts.forEach((status, count) -> statuses.put(String.valueOf(status), count));
        return answer;
    }
}
