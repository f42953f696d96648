package org.sandaga.api;

import java.time.Duration;
import java.util.Map;

/** A session that goes on for as long as a class of tests takes: what opens it does so for ten minutes only. */
final class Session {
    private static final Duration FRESH = Duration.ofMinutes(4);

    private final Api anyone;
    private String access;
    private String refresh;
    private long since;

    Session(Api anyone, Reply tokens) {
        this.anyone = anyone;
        take(tokens);
    }

    private void take(Reply tokens) {
        access = tokens.text("/accessToken");
        refresh = tokens.text("/refreshToken");
        since = System.nanoTime();
    }

    /** What opens it now; when it was ended, what did so last. */
    synchronized String token() {
        if (System.nanoTime() - since > FRESH.toNanos()) {
            Reply next = anyone.post("/v1/tokens/refresh", Map.of("refreshToken", refresh));
            if (next.status() == 200) {
                take(next);
            }
        }
        return access;
    }
}
