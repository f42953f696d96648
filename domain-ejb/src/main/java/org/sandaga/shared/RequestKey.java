package org.sandaga.shared;

import java.util.Optional;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

/** The idempotency key of the current request, until its first {@link Once} command uses it up. */
@RequestScoped
class RequestKey {
    private @Nullable Key key;

    /** Whose key it is, and what the database knows of it. */
    record Key(String principal, String value) {}

    void hold(Key taken) {
        key = taken;
    }

    Optional<Key> use() {
        Optional<Key> held = Optional.ofNullable(key);
        key = null;
        return held;
    }

    /** Jobs, listeners and tests work outside any request, and so without a key. */
    static void hold(RequestKey current, Key taken) {
        try {
            current.hold(taken);
        } catch (ContextNotActiveException noRequest) {
            return;
        }
    }

    static Optional<Key> use(RequestKey current) {
        try {
            return current.use();
        } catch (ContextNotActiveException noRequest) {
            return Optional.empty();
        }
    }
}
