package org.sandaga.api;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

import org.sandaga.shared.Idempotency;
import org.sandaga.shared.Idempotency.StoredAnswer;

/** Lets a POST with the same key work once: repeats get the first one's answer, whatever became of the connection. */
@Priority(Priorities.USER - 300)
final class IdempotencyFilter implements ContainerRequestFilter {
    /** The header that carries the key. */
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,128}");

    private final Idempotency idempotency;
    private final Supplier<String> principal;

    IdempotencyFilter(Idempotency idempotency, Supplier<String> principal) {
        this.idempotency = idempotency;
        this.principal = principal;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        RepeatKey key = key(request);
        Spool body = Spool.of(request.getEntityStream());
        request.setProperty(Spool.class.getName(), body);
        request.setEntityStream(body.open());
        Optional<StoredAnswer> earlier =
                idempotency.begin(principal.get(), key.stored(), key.fingerprint(request, body));
        if (earlier.isPresent()) {
            request.abortWith(key.replay(earlier.get()));
        } else {
            request.setProperty(TakenKey.class.getName(), new TakenKey(idempotency, principal.get(), key));
        }
    }

    private static RepeatKey key(ContainerRequestContext request) {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            throw RequestRefused.parameter(HEADER, "missing");
        }
        if (!KEY.matcher(key).matches()) {
            throw RequestRefused.parameter(HEADER, "invalid-key");
        }
        return new RepeatKey(key);
    }
}
