package org.sandaga.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the transaction's own connection, beside the entities: read models and conditional updates.
 *
 * <p>Pending changes of entities are written first, so both see one world. Parameters may be ids, enums, instants,
 * UUIDs, numbers, texts, null, or collections of these (for {@code = any(?)}).
 */
@Dependent
public class Sql {
    private final EntityManager entities;

    @Inject
    Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** All rows of a query. */
    public <T> List<T> list(String query, Function<Row, T> as, @Nullable Object... parameters) {
        return run(query, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(as.apply(new Row(rows)));
                }
                return found;
            }
        });
    }

    /**
     * One page of a query's rows, and how many there are.
     *
     * @param query without order and limit
     */
    public <T> Listing<T> listing(
            String query, Sorting sorting, ListRequest page, Function<Row, T> as, @Nullable Object... parameters) {
        // counting stops where paging does, so that a filter that finds a million rows costs no more
        int found = one(
                "select count(*) as found from (" + query + " limit " + (ListRequest.DEEPEST + 1) + ") counted",
                row -> row.count("found"),
                parameters);
        String limits = " limit " + page.size() + " offset " + page.offset();
        return new Listing<>(list(query + sorting.clause(page) + limits, as, parameters), found, sorting.order(page));
    }

    /** The first row of a query, if any. */
    public <T> Optional<T> first(String query, Function<Row, T> as, @Nullable Object... parameters) {
        return list(query, as, parameters).stream().findFirst();
    }

    /** The row of a query that always has one. */
    public <T> T one(String query, Function<Row, T> as, @Nullable Object... parameters) {
        return first(query, as, parameters).orElseThrow(() -> new IllegalStateException("no row: " + query));
    }

    /** Changes rows and says how many. */
    public int update(String command, @Nullable Object... parameters) {
        return run(command, parameters, PreparedStatement::executeUpdate);
    }

    /**
     * Writes the pending changes of entities and lets go of them all, so that each step of a long transaction costs as
     * little as its first: before a query, every entity that is held is looked at for changes.
     */
    public void letGo() {
        flush();
        entities.clear();
    }

    /** Writes the pending changes of entities. */
    void flush() {
        entities.flush();
    }

    private <T> T run(String text, @Nullable Object[] parameters, Work<T> work) {
        flush();
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(connection, parameters[i]));
            }
            return work.on(statement);
        } catch (SQLException refused) {
            throw new PersistenceException(refused.getMessage(), refused);
        }
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Id id -> id.value();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> choice -> choice.name();
            case Collection<?> many -> array(connection, many);
            default -> value;
        };
    }

    private static Object array(Connection connection, Collection<?> many) throws SQLException {
        Object[] plain = many.stream()
                .map(each -> each instanceof Id id ? id.value() : each instanceof Enum<?> e ? e.name() : each)
                .toArray();
        return connection.createArrayOf(arrayType(plain), plain);
    }

    private static String arrayType(Object[] plain) {
        if (plain.length == 0 || plain[0] instanceof UUID) {
            return "uuid";
        }
        return plain[0] instanceof Long || plain[0] instanceof Integer ? "bigint" : "text";
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
