package org.sandaga.shared;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Lets a {@link Once} command take effect once for the key of the current request. */
@Dependent
public class OneEffect {
    private final Sql sql;
    private final RequestKey current;

    @Inject
    OneEffect(Sql sql, RequestKey current) {
        this.sql = sql;
        this.current = current;
    }

    /** Runs a command inside its transaction, or returns what it returned before. */
    public @Nullable Object of(Method command, Callable<?> work) throws Exception {
        Optional<RequestKey.Key> key =
                command.isAnnotationPresent(Once.class) ? RequestKey.use(current) : Optional.empty();
        return key.isPresent() ? once(key.get(), command.getReturnType(), work) : work.call();
    }

    private @Nullable Object once(RequestKey.Key key, Class<?> type, Callable<?> work) throws Exception {
        Optional<String> done = lock(key);
        if (done.isPresent()) {
            return again(type, done.get());
        }
        Object answer = work.call();
        sql.one(
                "select shared.note_done(?, ?, ?)",
                row -> true,
                key.principal(),
                key.value(),
                answer instanceof Id id ? id.value().toString() : "");
        return answer;
    }

    /** Waits for whoever works under the same key. */
    private Optional<String> lock(RequestKey.Key key) {
        return sql.first(
                        "select shared.lock_key(?, ?) as done",
                        row -> Optional.ofNullable(row.maybeText("done")),
                        key.principal(),
                        key.value())
                .flatMap(done -> done);
    }

    private static @Nullable Object again(Class<?> type, String done) throws ReflectiveOperationException {
        if (type == void.class) {
            return null;
        }
        if (!Id.class.isAssignableFrom(type)) {
            throw new DoneAlready();
        }
        return type.getConstructor(UUID.class).newInstance(UUID.fromString(done));
    }
}
