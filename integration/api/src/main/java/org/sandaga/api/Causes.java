package org.sandaga.api;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.OptimisticLockException;

/** Looks for what really happened below the wrappings of container and persistence. */
final class Causes {
    private static final int DEEPEST = 30;

    /** Lost or refused connection, server going down or starting, too many connections. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "25P03");

    /** Deadlock, serialisation, lock not free, statement cancelled. */
    private static final Set<String> BUSY = Set.of("40P01", "40001", "55P03", "57014");

    private static final Set<String> AWAY_NAMES = Set.of(
            "ConnectionWaitTimeoutException",
            "StaleConnectionException",
            "ResourceAllocationException",
            "ResourceException",
            "CommException",
            "JMSException",
            "JMSRuntimeException");

    private Causes() {}

    static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause).limit(DEEPEST);
    }

    static <T> Optional<T> find(Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    static boolean stale(Throwable thrown) {
        return find(thrown, OptimisticLockException.class).isPresent()
                || of(thrown).anyMatch(each -> each.getClass().getSimpleName().equals("OptimisticLockException"));
    }

    /** True when the database cannot be reached just now, or is too busy. */
    static boolean unavailable(Throwable thrown) {
        return of(thrown).anyMatch(Causes::isAway);
    }

    private static boolean isAway(Throwable each) {
        return each instanceof SQLTransientException
                || each instanceof SQLRecoverableException
                || each instanceof SQLNonTransientConnectionException
                || AWAY_NAMES.contains(each.getClass().getSimpleName())
                || each instanceof SQLException sql && stateIsAway(sql.getSQLState());
    }

    private static boolean stateIsAway(@org.jspecify.annotations.Nullable String state) {
        return state != null && (state.startsWith("08") || AWAY.contains(state) || BUSY.contains(state));
    }

    /** True when the database refused a value as such: not storable, too long, out of range. */
    static boolean notStorable(Throwable thrown) {
        return state(thrown).filter(state -> state.startsWith("22")).isPresent();
    }

    /** True when somebody else was first with something there may be only once. */
    static boolean alreadyThere(Throwable thrown) {
        return state(thrown).filter("23505"::equals).isPresent();
    }

    private static Optional<String> state(Throwable thrown) {
        return find(thrown, SQLException.class).map(SQLException::getSQLState);
    }
}
