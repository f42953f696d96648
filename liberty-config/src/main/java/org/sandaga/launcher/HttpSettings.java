package org.sandaga.launcher;

import java.util.Map;
import java.util.Set;

/**
 * Where the server listens.
 *
 * @param host the interface, {@code *} for all
 * @param port for HTTP
 * @param securePort for HTTPS
 */
public record HttpSettings(String host, int port, int securePort) {
    private static final Set<String> EVERYWHERE = Set.of("*", "0.0.0.0", "::");

    static HttpSettings of(Variables variables) {
        return new HttpSettings(
                variables.text("SANDAGA_HTTP_HOST", "localhost"),
                variables.port("SANDAGA_HTTP_PORT", 8080),
                variables.port("SANDAGA_HTTPS_PORT", 8443));
    }

    /** Where a program on this machine reaches the server, without a slash at the end. */
    public String localUrl() {
        return "http://" + reachable() + ":" + port;
    }

    private String reachable() {
        if (EVERYWHERE.contains(host)) {
            return "localhost";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    void describe(Map<String, String> environment) {
        environment.put("SANDAGA_HTTP_HOST", host);
        environment.put("SANDAGA_HTTP_PORT", Integer.toString(port));
        environment.put("SANDAGA_HTTPS_PORT", Integer.toString(securePort));
    }
}
