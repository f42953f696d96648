package org.sandaga.inside;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sandaga.launcher.LaidOutServer;
import org.sandaga.launcher.Login;
import org.sandaga.launcher.Marketplace;
import org.sandaga.launcher.Settings;
import org.sandaga.running.RunningMarketplace;
import org.sandaga.running.TestEnvironment;

/** Database, broker and sandbox of a server that Arquillian starts, and that server, laid out. */
final class Surroundings {
    /** Arquillian finds the server's process by this name, so it is no part of the name of another. */
    static final String SERVER = "inside-" + ProcessHandle.current().pid() + "-arquillian";

    private static Surroundings only;

    private final Marketplace marketplace;
    private final LaidOutServer server;

    private Surroundings(Marketplace marketplace) {
        this.marketplace = marketplace;
        this.server = renamed(marketplace.startAround());
    }

    /** The only ones; started at the first call and stopped when the tests end, after the server. */
    static synchronized Surroundings get() {
        if (only == null) {
            Map<String, String> environment = TestEnvironment.in(TestEnvironment.folder("inside"));
            // passwords are hashed here as they are delivered
            environment.remove("SANDAGA_IDENTITY_ARGON2_MEMORY");
            unpacked().ifPresent(home -> environment.put("SANDAGA_LIBERTY_HOME", home.toString()));
            Marketplace marketplace = new Marketplace(Settings.of(environment), System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(marketplace::close));
            only = new Surroundings(marketplace);
            only.layOut();
        }
        return only;
    }

    /** Open Liberty, when the tests from outside have unpacked it already; what is left of a run before is emptied. */
    private static Optional<Path> unpacked() {
        if (!RunningMarketplace.isRunning()) {
            return Optional.empty();
        }
        Path programs = TestEnvironment.folder("marketplace").resolve("programs");
        try (Stream<Path> found = Files.list(programs)) {
            return found.map(program -> program.resolve("wlp").toAbsolutePath())
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LaidOutServer renamed(LaidOutServer server) {
        Path renamed = server.configuration().resolveSibling(SERVER);
        try {
            Files.move(server.configuration(), renamed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new LaidOutServer(server.runtime(), renamed, server.environment());
    }

    private void layOut() {
        Path folder = server.configuration();
        Map<String, String> environment = new TreeMap<>(server.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        List<String> lines = environment.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
        try {
            Files.write(folder.resolve("server.env"), lines);
            Files.writeString(folder.resolve("jvm.options"), "\n-XX:TieredStopAtLevel=1\n", StandardOpenOption.APPEND);
            Path application = folder.resolve("includes/application.xml");
            Files.writeString(application, droppedIn(Files.readString(application)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The delivered configuration, but the product comes and goes with each test class. */
    private static String droppedIn(String application) {
        return application
                .replaceFirst(
                        "<applicationMonitor [^>]*/>",
                        "<applicationMonitor updateTrigger=\"polled\" dropinsEnabled=\"true\"/>")
                .replaceFirst("<enterpriseApplication [^>]*/>", "");
    }

    LaidOutServer server() {
        return server;
    }

    /** The server, without a slash at the end. */
    URI url() {
        return URI.create(marketplace.settings().http().localUrl());
    }

    Login administrator() {
        return marketplace.settings().administrator();
    }

    /** What tests inside the container are told, as a file of properties. */
    String told() {
        Login admin = marketplace.settings().database().admin().orElseThrow();
        Properties told = new Properties();
        told.setProperty("database", marketplace.settings().database().jdbcUrl("sandaga"));
        told.setProperty("database.user", admin.user());
        told.setProperty("database.password", admin.password());
        told.setProperty("sandbox", marketplace.sandbox().orElseThrow().baseUrl());
        told.setProperty("administrator", administrator().user());
        told.setProperty("administrator.password", administrator().password());
        StringWriter text = new StringWriter();
        try {
            told.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
