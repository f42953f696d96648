package org.sandaga.launcher;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.sandaga.sandbox.Sandbox;
import org.sandaga.sandbox.SandboxSettings;

/** Everything that runs: the embedded parts that the settings ask for and the server, started and stopped in order. */
public final class Marketplace implements AutoCloseable {
    private static final int START_PATIENCE_SECONDS = 60;

    private final Settings settings;
    private final Consumer<String> progress;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final ReentrantLock starting = new ReentrantLock();
    private volatile boolean closed;
    private @Nullable Sandbox sandbox;
    private @Nullable LibertyServer server;

    /**
     * Prepares a start.
     *
     * @param progress hears a line for each step
     */
    public Marketplace(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Starts all of it and returns when the product answers; what was started is stopped again when something fails.
     *
     * @throws Refusal when a part cannot be started or reached
     */
    public void start() {
        start(Parts.find());
    }

    void start(Parts parts) {
        begin(() -> startServer(startAround(parts)));
    }

    private <T> T begin(Supplier<T> work) {
        starting.lock();
        try {
            return work.get();
        } catch (RuntimeException failed) {
            // an interruption reaches what is being started as well, whose end then explains nothing
            boolean asked = closed;
            close();
            throw asked ? new Refusal("Stopped while starting.", failed) : failed;
        } finally {
            starting.unlock();
        }
    }

    /**
     * Starts everything but the server, which is only laid out, for somebody who starts it in a way of their own.
     *
     * @throws Refusal when a part cannot be started or reached
     */
    public LaidOutServer startAround() {
        LibertyFolder folder = begin(() -> startAround(Parts.find()));
        return new LaidOutServer(folder.runtime(), folder.configuration(), settings.forServer());
    }

    private LibertyFolder startAround(Parts parts) {
        own(settings.data().lock());
        LauncherLog.to(settings.data().logs());
        Leftover.stopServer(settings.data().running());
        Leftover.stopDatabase(settings.data().database());
        Ports.requireFree(wantedPorts());
        requireOutsideParts();
        LibertyFolder folder = LibertyFolder.prepare(parts, settings);
        startDatabase();
        startBroker();
        startSandbox();
        return folder;
    }

    /** What is not ours to start must be there before anything of ours starts. */
    private void requireOutsideParts() {
        if (!settings.database().embedded()) {
            Ports.requireAnswer(
                    "database", settings.database().host(), settings.database().port());
        }
        if (!settings.broker().embedded()) {
            BrokerLogin.require(settings.broker());
        }
    }

    private void startDatabase() {
        if (settings.database().embedded()) {
            progress.accept("starting PostgreSQL at " + settings.database().address());
            own(EmbeddedDatabase.start(settings.data(), settings.database()));
        }
        settings.database().admin().ifPresent(admin -> Roles.prepare(settings.database(), admin));
        settings.database().owner().ifPresent(owner -> {
            int applied = Schema.migrate(settings.database(), owner);
            progress.accept("schema is current (" + applied + " migrations applied)");
        });
        Database.requireLogin(settings.database());
        Schema.requireCurrent(settings.database());
    }

    private void startBroker() {
        if (settings.broker().embedded()) {
            progress.accept("starting Artemis at " + settings.broker().address());
            own(EmbeddedBroker.start(settings.data(), settings.broker()));
        }
    }

    private void startSandbox() {
        if (settings.outside().sandboxNeeded()) {
            progress.accept("starting the sandbox at " + settings.outside().sandboxUrl());
            try {
                Sandbox started = Sandbox.start(SandboxSettings.from(settings.outside()
                        .forSandbox(settings.http(), settings.data().sandbox())));
                sandbox = started;
                own(started);
            } catch (IOException broken) {
                throw new Refusal("The sandbox does not start: " + broken.getMessage() + ".", broken);
            }
        }
    }

    private LibertyServer startServer(LibertyFolder folder) {
        progress.accept("starting Open Liberty at " + settings.http().localUrl());
        LibertyServer started = LibertyServer.start(
                new ServerCommand(
                        folder, settings.forServer(), settings.data().logs().resolve("server")),
                settings.http());
        server = started;
        own(started);
        RunningFile note = settings.data().running();
        note.write(facts(started));
        own(note::delete);
        started.awaitReady();
        return started;
    }

    private Map<String, String> facts(LibertyServer started) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("server.process", Long.toString(started.process().pid()));
        facts.put("http.url", settings.http().localUrl());
        facts.put("sandbox.url", settings.outside().sandboxUrl());
        facts.put("database.port", Integer.toString(settings.database().port()));
        return facts;
    }

    private Map<String, Integer> wantedPorts() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("SANDAGA_HTTP_PORT", settings.http().port());
        wanted.put("SANDAGA_HTTPS_PORT", settings.http().securePort());
        if (settings.database().embedded()) {
            wanted.put("SANDAGA_DATABASE_PORT", settings.database().port());
        }
        if (settings.broker().embedded()) {
            wanted.put("SANDAGA_BROKER_PORT", settings.broker().port());
        }
        if (settings.outside().sandboxNeeded()) {
            wanted.put("SANDAGA_SANDBOX_PORT", settings.outside().port());
            wanted.put("SANDAGA_SANDBOX_SMTP_PORT", settings.outside().smtpPort());
        }
        return wanted;
    }

    /** What it was started with. */
    public Settings settings() {
        return settings;
    }

    /** The sandbox, unless everything outside is real. */
    public Optional<Sandbox> sandbox() {
        return Optional.ofNullable(sandbox);
    }

    /** The server. */
    public LibertyServer server() {
        if (server == null) {
            throw new IllegalStateException("the server was not started");
        }
        return server;
    }

    /** Stops everything, the server first; also what a start in another thread has begun. */
    @Override
    public void close() {
        closed = true;
        closeAll();
        // a part that another thread is just starting closes itself when it is there
        if (!starting.isHeldByCurrentThread() && awaitStart()) {
            starting.unlock();
        }
        closeAll();
    }

    private boolean awaitStart() {
        try {
            return starting.tryLock(START_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void closeAll() {
        synchronized (running) {
            while (!running.isEmpty()) {
                close(running.pop());
            }
        }
    }

    /** Whether somebody asked it to stop. */
    boolean isClosed() {
        return closed;
    }

    private void own(AutoCloseable part) {
        synchronized (running) {
            running.push(part);
        }
        if (closed) {
            close();
            throw new Refusal("Stopped while starting.");
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LauncherLog.note("stopping " + part.getClass().getSimpleName(), failed);
        }
    }
}
