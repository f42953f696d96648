package org.sandaga.launcher;

import java.util.Map;
import java.util.Optional;

/**
 * Which Artemis is used.
 *
 * @param embedded whether the launcher starts it
 * @param attempts how often the embedded broker delivers a message before it becomes a dead letter
 * @param redeliveryMillis how long the embedded broker waits after the first failed attempt; doubled each time
 */
public record BrokerSettings(
        boolean embedded, String host, int port, boolean tls, Login login, int attempts, int redeliveryMillis) {

    static BrokerSettings of(Variables variables, DataFolder data) {
        Optional<String> host = variables.find("SANDAGA_BROKER_HOST");
        int port = variables.port("SANDAGA_BROKER_PORT", 61617);
        if (host.isEmpty()) {
            Login login = new Login("sandaga", data.secrets().get("broker.server"));
            return new BrokerSettings(
                    true,
                    "127.0.0.1",
                    port,
                    false,
                    login,
                    variables.number("SANDAGA_BROKER_DELIVERY_ATTEMPTS", 15, 1),
                    variables.number("SANDAGA_BROKER_REDELIVERY_MILLIS", 1000, 0));
        }
        String password = variables.required(
                "SANDAGA_BROKER_PASSWORD", "the server needs the password of its login at " + host.get());
        Login login = new Login(variables.text("SANDAGA_BROKER_USER", "sandaga"), password);
        return new BrokerSettings(false, host.get(), port, variables.flag("SANDAGA_BROKER_TLS", false), login, 0, 0);
    }

    /** The address as people write it. */
    public String address() {
        return host + ":" + port;
    }

    void describe(Map<String, String> environment) {
        environment.put("SANDAGA_BROKER_HOST", host);
        environment.put("SANDAGA_BROKER_PORT", Integer.toString(port));
        environment.put("SANDAGA_BROKER_TLS", Boolean.toString(tls));
        environment.put("SANDAGA_BROKER_USER", login.user());
        environment.put("SANDAGA_BROKER_PASSWORD", login.password());
    }
}
