package org.sandaga.running;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sandaga.commission.CommissionRuleRetired;
import org.sandaga.commission.RuleId;
import org.sandaga.shared.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** The events' way through outbox, broker and inbox, seen in the database from outside. */
final class Carriage {
    /** Each capability that listens. */
    static final List<String> CONSUMERS = List.of("search", "payment", "payout", "notification");

    private static final long RELAY_LOCK = 7_236_001L;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final RunningMarketplace marketplace;

    Carriage(RunningMarketplace marketplace) {
        this.marketplace = marketplace;
    }

    /** Tells that many events which change nothing by themselves, as a committed transaction would have. */
    List<UUID> tell(int many) {
        return withDatabase(database -> tell(database, many));
    }

    /** Tells events under identities that are known before. */
    void tellAs(List<UUID> events) {
        withDatabase(database -> tell(database, events));
    }

    private static List<UUID> tell(Connection database, int many) throws SQLException {
        return tell(database, Stream.generate(UUID::randomUUID).limit(many).toList());
    }

    private static List<UUID> tell(Connection database, List<UUID> events) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("""
                insert into shared.outbox (event_id, type, aggregate, payload, occurred_at)
                values (?, 'commission.CommissionRuleRetired', ?, ?::jsonb, ?)""")) {
            for (UUID event : events) {
                RuleId rule = new RuleId(UUID.randomUUID());
                insert.setObject(1, event);
                insert.setString(2, rule.text());
                insert.setString(3, Json.write(new CommissionRuleRetired(rule, null)));
                insert.setObject(4, OffsetDateTime.now());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return events;
    }

    /** Nothing leaves the outbox until {@link #goOnWithoutMarking}, or until the connection is closed. */
    static void holdRelay(Connection holder) throws SQLException {
        run(holder, "select pg_advisory_lock(" + RELAY_LOCK + ")");
    }

    /** Lets events leave, but their marks as sent wait until the connection is rolled back or closed. */
    static void goOnWithoutMarking(Connection holder, List<UUID> events) throws SQLException {
        holder.setAutoCommit(false);
        try (PreparedStatement rows =
                holder.prepareStatement("select seq from shared.outbox where event_id = any(?) for update")) {
            rows.setArray(1, holder.createArrayOf("uuid", events.toArray()));
            rows.execute();
        }
        run(holder, "select pg_advisory_unlock(" + RELAY_LOCK + ")");
    }

    /** Lets a consumer refuse events until {@link #mend()}. */
    void poison(String consumer, List<UUID> events) {
        String refused = events.stream().map(UUID::toString).collect(Collectors.joining("', '"));
        execute("""
                create function shared.poison() returns trigger language plpgsql as $$
                begin raise exception 'poisoned on purpose'; end $$""");
        execute("create trigger poison before insert on shared.inbox for each row when (new.consumer = '" + consumer
                + "' and new.event_id in ('" + refused + "')) execute function shared.poison()");
    }

    void mend() {
        execute("drop trigger if exists poison on shared.inbox");
        execute("drop function if exists shared.poison()");
    }

    /** How often these events have taken effect, over all consumers. */
    long received(List<UUID> events) {
        return count("select count(*) from shared.inbox where event_id = any(?)", events);
    }

    long received(String consumer, UUID event) {
        return count(
                "select count(*) from shared.inbox where consumer = '" + consumer + "' and event_id = any(?)",
                List.of(event));
    }

    long unsent(List<UUID> events) {
        return count("select count(*) from shared.outbox where sent_at is null and event_id = any(?)", events);
    }

    /** The events that were told of things, by their public ids. */
    List<UUID> told(List<String> aggregates) {
        return List.copyOf(outbox(aggregates).keySet());
    }

    /** How many events of each type were told of things. */
    Map<String, Integer> types(List<String> aggregates) {
        Map<String, Integer> types = new TreeMap<>();
        outbox(aggregates).values().forEach(type -> types.merge(type, 1, Integer::sum));
        return types;
    }

    private Map<UUID, String> outbox(List<String> aggregates) {
        return withDatabase(database -> {
            try (PreparedStatement statement =
                    database.prepareStatement("select event_id, type from shared.outbox where aggregate = any(?)")) {
                statement.setArray(1, database.createArrayOf("text", aggregates.toArray()));
                Map<UUID, String> told = new HashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        told.put(rows.getObject(1, UUID.class), rows.getString(2));
                    }
                }
                return told;
            }
        });
    }

    /** Lets the relay send them once more, as after a crash. */
    void forgetSent(List<UUID> events) {
        count(
                "with again as (update shared.outbox set sent_at = null where event_id = any(?) returning 1) select count(*) from again",
                events);
    }

    /** Waits until each consumer has received each event, and the relay knows that it was sent. */
    void awaitArrival(List<UUID> events) {
        await("arrival", () -> areHeard(events) && unsent(events) == 0);
    }

    /** Whether each consumer has received each event. */
    boolean areHeard(List<UUID> events) {
        return received(events) == (long) events.size() * CONSUMERS.size();
    }

    static void await(String what, BooleanSupplier happened) {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        boolean so = happened.getAsBoolean();
        while (!so && System.nanoTime() < latest) {
            pause();
            so = happened.getAsBoolean();
        }
        assertThat(so).as(what + " within " + PATIENCE.toSeconds() + " seconds").isTrue();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private long count(String query, List<UUID> events) {
        return withDatabase(database -> {
            try (PreparedStatement statement = database.prepareStatement(query)) {
                statement.setArray(1, database.createArrayOf("uuid", events.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private void execute(String command) {
        withDatabase(database -> {
            run(database, command);
            return 1;
        });
    }

    private static void run(Connection database, String command) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(command)) {
            statement.execute();
        }
    }

    private <T> T withDatabase(Work<T> work) {
        try (Connection database = marketplace.database()) {
            return work.on(database);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Work<T> {
        T on(Connection database) throws SQLException;
    }
}
