package org.sandaga.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sandaga.launcher.Login;
import org.sandaga.launcher.Marketplace;
import org.sandaga.launcher.Settings;
import org.sandaga.sandbox.Sandbox;

/**
 * PostgreSQL, the sandbox and Open Liberty with the EAR, started by the launcher's own classes on free ports, beside an
 * Artemis that was there before.
 *
 * <p>One for all test classes of a run: a test makes its own people, vendors and offers, and leaves everything running
 * that it stopped.
 */
public final class RunningMarketplace {
    private static RunningMarketplace only;
    private static RuntimeException failure;

    private final Marketplace marketplace;
    private final Optional<BrokerProcess> broker;

    private RunningMarketplace(Marketplace marketplace, Optional<BrokerProcess> broker) {
        this.marketplace = marketplace;
        this.broker = broker;
    }

    /** The one that runs; starts it at the first call and stops it when the tests end. */
    public static synchronized RunningMarketplace get() {
        if (failure != null) {
            throw failure;
        }
        if (only == null) {
            try {
                only = begin();
            } catch (RuntimeException failed) {
                failure = failed;
                throw failed;
            }
        }
        return only;
    }

    /** Whether there is one by now; its folder may hold what a run before this one has left. */
    public static synchronized boolean isRunning() {
        return only != null;
    }

    private static RunningMarketplace begin() {
        Map<String, String> environment = TestEnvironment.in(TestEnvironment.folder("marketplace"));
        BrokerProcess broker = new BrokerProcess(environment, TestEnvironment.folder("marketplace-broker.log"));
        environment.putAll(broker.variables());
        return started(Settings.of(environment), Optional.of(broker));
    }

    /** Starts another one, which runs until the tests end. */
    static RunningMarketplace started(Settings settings) {
        return started(settings, Optional.empty());
    }

    private static RunningMarketplace started(Settings settings, Optional<BrokerProcess> broker) {
        Marketplace marketplace = new Marketplace(settings, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            marketplace.close();
            broker.ifPresent(BrokerProcess::kill);
        }));
        marketplace.start();
        return new RunningMarketplace(marketplace, broker);
    }

    /** The server, without a slash at the end. */
    public URI url() {
        return URI.create(settings().http().localUrl());
    }

    /** The server, over HTTPS with a certificate that nobody signed. */
    public URI secureUrl() {
        return URI.create("https://localhost:" + settings().http().securePort());
    }

    /** The sandbox, to drive or to let fail. */
    public Sandbox sandbox() {
        return marketplace.sandbox().orElseThrow();
    }

    /** E-mail address and password of the first administrator. */
    public Login administrator() {
        return settings().administrator();
    }

    /** A connection that may do everything and sees every row; the caller closes it. */
    public Connection database() throws SQLException {
        Login admin = settings().database().admin().orElseThrow();
        return DriverManager.getConnection(
                settings().database().jdbcUrl(settings().database().name()), admin.user(), admin.password());
    }

    /** The first column of what a query finds, as text; for looking at what no API shows. */
    public List<String> column(String query, String... values) {
        try (Connection connection = database();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** A connection with the rights of the server's login, which has none before it takes a role. */
    public Connection databaseAsServer() throws SQLException {
        Login server = settings().database().server();
        return DriverManager.getConnection(
                settings().database().jdbcUrl(settings().database().name()), server.user(), server.password());
    }

    /** Ends the server as a power cut would and returns when it is gone. */
    public void killServer() {
        marketplace.server().kill();
    }

    /** Asks the server to stop and returns when it has. */
    public void stopServer() {
        marketplace.server().close();
    }

    /** Starts the server again and returns when it answers. */
    public void startServer() {
        marketplace.server().restart();
        marketplace.server().awaitReady();
    }

    /** Ends the broker as a power cut would and returns when it is gone. */
    public void killBroker() {
        broker().kill();
    }

    /** Starts the broker again, with what its journal holds. */
    public void startBroker() {
        broker().start();
    }

    private BrokerProcess broker() {
        return broker.orElseThrow();
    }

    /** Runs a command of the launcher beside it, in a process of its own, and gives everything at the terminal. */
    String sandaga(String... arguments) {
        return sandaga(Map.of(), arguments);
    }

    /** The same, with variables besides those that it was started with. */
    String sandaga(Map<String, String> besides, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("sandaga.home"), "sandaga.jar").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(settings().given());
        builder.environment().putAll(besides);
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text.strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What everything was started with. */
    public Settings settings() {
        return marketplace.settings();
    }
}
