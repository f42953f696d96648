package org.sandaga.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import org.sandaga.launcher.BrokerSettings;
import org.sandaga.launcher.EmbeddedBroker;
import org.sandaga.launcher.Settings;

/** The launcher's own Artemis in a process of its own, so that a test can end it as a power cut would. */
final class BrokerProcess {
    private static final String READY = "ready";

    private final Map<String, String> environment;
    private final Path log;
    private Process process;

    /**
     * Starts it.
     *
     * @param environment the variables of the marketplace, as if it had to start a broker itself
     * @param log the file for what it says
     */
    BrokerProcess(Map<String, String> environment, Path log) {
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.process = begin();
    }

    /** What the process itself does, until it is killed or whoever started it is gone. */
    public static void main(String[] nothing) throws IOException {
        Settings settings = Settings.of(System.getenv());
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings.data(), settings.broker())) {
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // nobody says anything
            }
        }
    }

    /** By which a marketplace finds it, as one outside. */
    Map<String, String> variables() {
        BrokerSettings settings = Settings.of(environment).broker();
        return Map.of(
                "SANDAGA_BROKER_HOST",
                settings.host(),
                "SANDAGA_BROKER_USER",
                settings.login().user(),
                "SANDAGA_BROKER_PASSWORD",
                settings.login().password());
    }

    /** Starts it again, with what its journal holds. */
    void start() {
        process = begin();
    }

    /** Ends it in the middle of whatever it does, and returns when it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private Process begin() {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of(System.getProperty("sandaga.home"), "sandaga.jar")
                                + System.getProperty("path.separator")
                                + Path.of("target", "test-classes"),
                        BrokerProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SANDAGA_"));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            BufferedReader said = started.inputReader();
            if (!READY.equals(said.readLine())) {
                throw new IllegalStateException("the broker does not start; " + log + " says why");
            }
            return started;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
