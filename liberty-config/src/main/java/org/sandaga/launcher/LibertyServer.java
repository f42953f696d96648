package org.sandaga.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The Open Liberty process that runs the product. */
public final class LibertyServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration DRAIN = Duration.ofSeconds(35);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final ServerCommand command;
    private final URI ready;
    private Process process;
    private Instant begun;

    private LibertyServer(ServerCommand command, URI ready) {
        this.command = command;
        this.ready = ready;
        this.begun = Instant.now();
        this.process = begin();
    }

    /** Starts the process; {@link #awaitReady()} says when it answers. */
    static LibertyServer start(ServerCommand command, HttpSettings http) {
        return new LibertyServer(command, URI.create(http.localUrl() + "/health/ready"));
    }

    /**
     * Waits until the product answers.
     *
     * @throws Refusal when the process ends, the product in it does not start, or it is not ready in time
     */
    public void awaitReady() {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || ServerLog.applicationFailed(command.logs(), begun)) {
                close();
                throw new Refusal("The server stopped while it started: " + ServerLog.reason(command.logs()) + ".");
            }
            if (Instant.now().isAfter(latest)) {
                throw new Refusal("The server is not ready after " + PATIENCE.toMinutes() + " minutes: "
                        + ServerLog.reason(command.logs()) + ".");
            }
            pause();
        }
    }

    /** Ends it as a power cut would, for tests. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts it again after {@link #kill()} or {@link #close()}. */
    public void restart() {
        begun = Instant.now();
        process = begin();
    }

    /** Waits for the end of the process and returns its exit code. */
    int awaitEnd() {
        process.onExit().join();
        return process.exitValue();
    }

    /** Its process, to wait for or to look at. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Asks it to finish what it is doing and end; after 35 seconds it is killed. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException hurried) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private Process begin() {
        try {
            return command.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean answers() {
        HttpRequest question =
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the server started.");
        }
    }
}
