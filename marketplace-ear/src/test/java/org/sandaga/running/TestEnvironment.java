package org.sandaga.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sandaga.launcher.DataFolder;

/** The variables for a marketplace of tests: free ports, an empty data folder, impatient retries. */
final class TestEnvironment {
    private static final List<String> PORTS = List.of(
            "SANDAGA_HTTP_PORT",
            "SANDAGA_HTTPS_PORT",
            "SANDAGA_DATABASE_PORT",
            "SANDAGA_BROKER_PORT",
            "SANDAGA_SANDBOX_PORT",
            "SANDAGA_SANDBOX_SMTP_PORT");

    private TestEnvironment() {}

    static Map<String, String> in(Path data) {
        new DataFolder(data).empty();
        Map<String, String> environment = new HashMap<>();
        environment.put("SANDAGA_DATA", data.toString());
        environment.put("SANDAGA_SHARED_CLOCK_MOVABLE", "true");
        environment.put("SANDAGA_SERVER_JVM_OPTIONS", "-XX:TieredStopAtLevel=1");
        environment.put("SANDAGA_BROKER_DELIVERY_ATTEMPTS", "4");
        environment.put("SANDAGA_BROKER_REDELIVERY_MILLIS", "100");
        environment.putAll(freePorts());
        return environment;
    }

    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        Map<String, ServerSocket> held = new HashMap<>();
        try {
            for (String name : PORTS) {
                ServerSocket socket = new ServerSocket(0);
                held.put(name, socket);
                ports.put(name, Integer.toString(socket.getLocalPort()));
            }
            for (ServerSocket socket : held.values()) {
                socket.close();
            }
            return ports;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
