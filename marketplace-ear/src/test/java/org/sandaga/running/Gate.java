package org.sandaga.running;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds a write of the server's before it can be committed, so that the server can be killed at exactly this point.
 *
 * <p>Opening it lets the database undo what the dead server had begun.
 */
final class Gate implements AutoCloseable {
    private static final long LOCK = 7_236_900L;

    private final Connection holder;
    private final String table;

    private Gate(Connection holder, String table) {
        this.holder = holder;
        this.table = table;
    }

    /**
     * Shuts the gate.
     *
     * @param table whose next fitting update waits
     * @param condition on {@code new} and {@code old}
     */
    static Gate before(RunningMarketplace marketplace, String table, String condition) throws SQLException {
        Connection holder = marketplace.database();
        Gate gate = new Gate(holder, table);
        gate.run("select pg_advisory_lock(" + LOCK + ")");
        gate.run("create function shared.gate() returns trigger language plpgsql as $$ begin "
                + "perform pg_advisory_xact_lock(" + LOCK + "); return new; end $$");
        gate.run("create trigger gate before update on " + table + " for each row when (" + condition
                + ") execute function shared.gate()");
        return gate;
    }

    /** Waits until a write is being held. */
    void awaitHeld() {
        Carriage.await("a write of " + table, this::holds);
    }

    private boolean holds() {
        try (Statement statement = holder.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select 1 from pg_locks where locktype = 'advisory' and not granted and objid = " + LOCK)) {
            return waiting.next();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        try (holder) {
            // the backends of a dead server wait for the gate; they must not find it open
            run(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted and objid = "
                            + LOCK);
            run("drop trigger gate on " + table);
            run("drop function shared.gate()");
        }
    }

    private void run(String command) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(command);
        }
    }
}
