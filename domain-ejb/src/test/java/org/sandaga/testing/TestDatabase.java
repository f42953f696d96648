package org.sandaga.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL, started once; every test class gets a fresh copy of the migrated database.
 *
 * <p>With {@code sandaga.testing.server} the one that {@link #main} has started on that port is used: mutation testing
 * starts a virtual machine for every class, which would each start and migrate one of its own.
 */
public final class TestDatabase {
    private static final Logger LOG = Logger.getLogger(TestDatabase.class.getName());
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final int PORT = Integer.getInteger("sandaga.testing.server", 0);
    private static final int SERVER = PORT == 0 ? start() : PORT;

    private TestDatabase() {}

    /** Starts one for others, says where, and serves until it is stopped. */
    public static void main(String... none) throws InterruptedException {
        System.out.println("sandaga.testing.server=" + SERVER);
        Thread.currentThread().join();
    }

    /** Makes a database with the newest schema and nothing in it but what migrations insert; returns its name. */
    public static String fresh() {
        String name = "t" + (PORT == 0 ? "" : ProcessHandle.current().pid() + "_") + COPIES.incrementAndGet();
        asSuperuser("postgres", "create database " + name + " template migrated owner sandaga_owner");
        return name;
    }

    /** Gives up a database; its many files are deleted while the tests go on, and not all at their end. */
    static void drop(String name) {
        Thread.startVirtualThread(() -> {
            try (Connection connection = connect("postgres", "postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop database " + name + " with (force)");
            } catch (SQLException stopped) {
                LOG.log(Level.FINE, stopped, () -> name + " goes with its server");
            }
        });
    }

    /** Connections to a database as one of the roles that may log in. */
    public static PGSimpleDataSource connect(String database, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {SERVER});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword("test");
        source.setStringType("unspecified");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /** Runs a command with all rights, for tests that break things on purpose. */
    public static void asSuperuser(String database, String command) {
        try (Connection connection = connect(database, "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static int start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    // of its own it waits for ten seconds
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start();
            migrate(server);
            return server.getPort();
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void migrate(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(resource("/db/roles.sql"));
            statement.execute("create database migrated owner sandaga_owner");
        }
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setServerNames(new String[] {"127.0.0.1"});
        owner.setPortNumbers(new int[] {server.getPort()});
        owner.setDatabaseName("migrated");
        owner.setUser("sandaga_owner");
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static String resource(String path) {
        try (var in = TestDatabase.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
