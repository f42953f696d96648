package org.sandaga.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One fault on demand: which requests it meets, how often, and what becomes of their answer. */
final class Fault {
    private static final int HUGE = 20_000_000;
    private static final int LONGEST_SECONDS = 90;
    private static final byte[] HTML =
            "<!DOCTYPE html><title>502</title><h1>Bad Gateway</h1>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SOME_JSON = "{\"id\": \"cut_short\", \"object\": \"unknown\", \"amount_total\": 27300}"
            .getBytes(StandardCharsets.UTF_8);

    /** What goes wrong. */
    enum Kind {
        STATUS,
        HANG,
        DROP,
        CLOSE,
        HTML,
        HALF_JSON,
        HUGE
    }

    /** Whether it goes wrong before the work is done, while it is being done, or after. */
    enum When {
        BEFORE,
        DURING,
        AFTER
    }

    final String id;
    private final String method;
    private final String path;
    private final Pattern glob;
    private final Kind kind;
    private final When when;
    private final int status;
    private final Duration time;
    private final AtomicInteger left;
    private final boolean forEver;
    private final AtomicInteger met = new AtomicInteger();

    Fault(String id, Wish wish) {
        this.id = id;
        method = wish.text("method").orElse("*");
        path = wish.required("path");
        glob = Glob.compile(path);
        wish.required("kind");
        kind = wish.one(Kind.class, "kind", Kind.STATUS);
        when = wish.one(When.class, "when", When.BEFORE);
        status = wish.within("status", 500, 400, 599);
        time = Duration.ofSeconds(wish.within("seconds", kind == Kind.HANG ? 10 : 0, 0, LONGEST_SECONDS));
        int count = wish.within("count", 1, 0, 1_000_000);
        forEver = count == 0;
        left = new AtomicInteger(count);
    }

    /** Whether it meets this request; counts when it does. */
    boolean meets(Request request) {
        boolean fits = (method.equals("*") || method.equals(request.method()))
                && glob.matcher(request.path()).matches();
        boolean meets = fits && (forEver || left.getAndUpdate(n -> Math.max(0, n - 1)) > 0);
        if (meets) {
            met.incrementAndGet();
        }
        return meets;
    }

    /** Answers in the spoilt way. */
    Reply spoil(Request request, Function<Request, Reply> work) {
        switch (when) {
            case BEFORE -> {
                pause();
                return kind == Kind.HANG ? work.apply(request) : spoilt(Reply.of(200, "application/json", SOME_JSON));
            }
            case DURING -> {
                return work.apply(request.slowedBy(time));
            }
            default -> {
                Reply done = work.apply(request);
                pause();
                return kind == Kind.HANG ? done : spoilt(done);
            }
        }
    }

    private Reply spoilt(Reply reply) {
        return switch (kind) {
            case STATUS -> Reply.json(status, error());
            case HTML -> Reply.of(status, "text/html", HTML);
            case DROP -> reply.cutAfter(0);
            case HALF_JSON -> reply.cutAfter(reply.body().length / 2);
            case HUGE -> Reply.of(reply.status(), "application/json", padded());
            default -> throw new WebServer.Dropped();
        };
    }

    private ObjectNode error() {
        ObjectNode error = Json.object();
        error.putObject("error").put("message", "On demand: " + status).put("type", "api_error");
        if (status == 429) {
            ((ObjectNode) error.get("error"))
                    .put("type", "invalid_request_error")
                    .put("code", "rate_limit");
        }
        return error;
    }

    private static byte[] padded() {
        return ("{\"object\": \"padding\", \"padding\": \"" + "x".repeat(HUGE) + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void pause() {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new WebServer.Dropped();
        }
    }

    ObjectNode toJson() {
        return Json.object()
                .put("id", id)
                .put("method", method)
                .put("path", path)
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("when", when.name().toLowerCase(Locale.ROOT))
                .put("status", status)
                .put("seconds", time.toSeconds())
                .put("left", forEver ? -1 : left.get())
                .put("met", met.get());
    }
}
