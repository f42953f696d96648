package org.sandaga.api;

import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

import org.sandaga.shared.Idempotency;

/** A key that this request has taken, and must give back or fill with its answer. */
final class TakenKey {
    private static final Logger LOG = Logger.getLogger(TakenKey.class.getName());
    private static final Set<String> REPEATED_HEADERS =
            Set.of("content-type", "content-language", "location", "etag", "link", "vary");

    /** Answers that a repeat may get otherwise: not signed in, not allowed, too often, a fault of ours. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 425, 429);

    private final Idempotency idempotency;
    private final String principal;
    private final RepeatKey key;

    TakenKey(Idempotency idempotency, String principal, RepeatKey key) {
        this.idempotency = idempotency;
        this.principal = principal;
        this.key = key;
    }

    static boolean passes(int status) {
        return status >= 500 || PASSING.contains(status);
    }

    void giveBack() {
        safely(() -> idempotency.forget(principal, key.stored()));
    }

    /** Keeps the answer before it leaves: a caller who has it can rely on it. */
    void keep(int status, byte[] body, MultivaluedMap<String, Object> headers) {
        safely(() -> idempotency.remember(principal, key.stored(), key.seal(status, body, lines(headers))));
    }

    private static String lines(MultivaluedMap<String, Object> headers) {
        return headers.keySet().stream()
                .filter(name -> REPEATED_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT)))
                .map(name -> name + ": " + headers.getFirst(name))
                .collect(Collectors.joining("\n"));
    }

    /** The work is done and its answer is true, even if it cannot be kept just now. */
    private static void safely(Runnable write) {
        try {
            write.run();
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, away, () -> "idempotency key not written in " + Correlation.current());
        }
    }
}
