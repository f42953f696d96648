package org.sandaga.running;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import org.sandaga.launcher.DataFolder;

/** The variables for a marketplace of tests: free ports, an empty data folder, impatient retries. */
public final class TestEnvironment {
    private static final List<String> PORTS = List.of(
            "SANDAGA_HTTP_PORT",
            "SANDAGA_HTTPS_PORT",
            "SANDAGA_DATABASE_PORT",
            "SANDAGA_BROKER_PORT",
            "SANDAGA_SANDBOX_PORT",
            "SANDAGA_SANDBOX_SMTP_PORT");

    /** What was given to anybody, who may have let go of it for a while. */
    private static final Set<Integer> CHOSEN = new HashSet<>();

    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 32_000;

    private TestEnvironment() {}

    /** A folder for one of the marketplaces of the tests. */
    public static Path folder(String name) {
        return Path.of(System.getProperty("sandaga.test.run", "target/run"), name);
    }

    /** The variables for a marketplace in a folder, which is emptied. */
    public static Map<String, String> in(Path data) {
        new DataFolder(data).empty();
        Map<String, String> environment = new HashMap<>();
        environment.put("SANDAGA_DATA", data.toString());
        environment.put("SANDAGA_SHARED_CLOCK_MOVABLE", "true");
        environment.put("SANDAGA_SERVER_JVM_OPTIONS", "-XX:TieredStopAtLevel=1");
        environment.put("SANDAGA_BROKER_DELIVERY_ATTEMPTS", "4");
        environment.put("SANDAGA_BROKER_REDELIVERY_MILLIS", "100");
        environment.put("SANDAGA_PAYMENT_STRIPE_TIMEOUT", "PT4S");
        // nobody guesses the passwords of tests, and a hash at the price of the real ones takes half a second
        environment.put("SANDAGA_IDENTITY_ARGON2_MEMORY", "1024");
        // everybody in the tests comes from the same address
        environment.put("SANDAGA_INVENTORY_RESERVATIONS_PER_VISITOR", "1000");
        environment.putAll(freePorts());
        return environment;
    }

    /** Free ports below those that the system gives to outgoing connections, so that none is taken before its use. */
    static synchronized Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        for (String name : PORTS) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            while (CHOSEN.contains(port) || taken(port)) {
                port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            }
            CHOSEN.add(port);
            ports.put(name, Integer.toString(port));
        }
        return ports;
    }

    private static boolean taken(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return !probe.isBound();
        } catch (IOException occupied) {
            return true;
        }
    }
}
