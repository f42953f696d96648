package org.sandaga.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the marketplace until it is told to stop. */
final class Up implements Command {
    /** How a JVM ends that was interrupted (Ctrl-C reaches the server too) or asked to end. */
    private static final Set<Integer> ASKED = Set.of(130, 143);

    @Override
    public String summary() {
        return "start everything and run until Ctrl-C";
    }

    @Override
    public int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        Command.requireNone(arguments);
        Settings settings = Settings.of(environment);
        if (settings.find(Demo.PERSONAS_PASSWORD).isPresent()) {
            throw new Refusal("The variable " + Demo.PERSONAS_PASSWORD
                    + " lets anybody in as one of a demo's people; only 'sandaga demo' takes it.");
        }
        return run(settings, !settings.data().wasStarted(), out, () -> {});
    }

    /** The same; {@code first} is done when everything runs, and then it is said so. */
    static int run(Settings settings, boolean tellPassword, PrintStream out, Runnable first) {
        Instant begun = Instant.now();
        Marketplace marketplace = new Marketplace(settings, step -> out.println("· " + step));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(marketplace, out)));
        marketplace.start();
        first.run();
        out.println(Greeting.of(settings, Duration.between(begun, Instant.now()), tellPassword));
        int code = marketplace.server().awaitEnd();
        if (!marketplace.isClosed() && !ASKED.contains(code)) {
            throw new Refusal("The server ended by itself: "
                    + ServerLog.reason(settings.data().logs().resolve("server")) + ".");
        }
        return 0;
    }

    /** Says so only when there is something to stop; a start that failed is stopping already, and is waited for. */
    private static void stop(Marketplace marketplace, PrintStream out) {
        boolean first = !marketplace.isClosed();
        if (first) {
            out.println("· stopping");
        }
        marketplace.close();
        if (first) {
            out.println("· stopped");
        }
    }
}
