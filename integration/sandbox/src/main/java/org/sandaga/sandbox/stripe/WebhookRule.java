package org.sandaga.sandbox.stripe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Glob;
import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Wish;

/** What is to happen to the next webhooks of a type instead of their delivery. */
final class WebhookRule {
    private static final int LONGEST_SECONDS = 3_600;

    /** What happens. */
    enum Action {
        HOLD,
        LOSE,
        DELAY,
        DUPLICATE,
        REORDER,
        FALSIFY
    }

    final String id;
    final Action action;
    final Duration delay;
    final int times;
    final int parallel;
    final Tampering tampering;
    private final String type;
    private final List<String> gathered = new ArrayList<>();
    private final boolean forEver;
    private int left;

    WebhookRule(String id, Wish wish) {
        this.id = id;
        type = wish.text("type").orElse("*");
        wish.required("action");
        action = wish.one(Action.class, "action", Action.HOLD);
        delay = Duration.ofSeconds(wish.within("seconds", 5, 0, LONGEST_SECONDS));
        times = wish.within("times", 2, 1, 10_000);
        parallel = wish.within("parallel", 1, 1, 200);
        tampering = Tampering.of(wish);
        left = wish.within("count", action == Action.REORDER ? times : 1, 0, 1_000_000);
        forEver = left == 0;
    }

    synchronized boolean meets(String event) {
        if (!Glob.compile(type).matcher(event).matches() || (!forEver && left == 0)) {
            return false;
        }
        left--;
        return true;
    }

    /** The state in which a delivery begins that this rule has met. */
    String firstState() {
        return switch (action) {
            case HOLD, REORDER -> "held";
            case LOSE -> "lost";
            case FALSIFY -> "falsified";
            default -> "waiting";
        };
    }

    /** Gathers events to be reordered; gives them last first once they are enough, else none. */
    synchronized List<String> gather(String event) {
        gathered.add(event);
        if (gathered.size() < times) {
            return List.of();
        }
        List<String> all = List.copyOf(gathered).reversed();
        gathered.clear();
        return all;
    }

    synchronized ObjectNode toJson() {
        return Json.object()
                .put("id", id)
                .put("type", type)
                .put("action", action.name().toLowerCase(Locale.ROOT))
                .put("left", forEver ? -1 : left);
    }
}
