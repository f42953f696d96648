package org.sandaga.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How a sandbox is started.
 *
 * @param host address it listens on; loopback unless told otherwise, for it has no password
 * @param port HTTP port, 0 for any free one
 * @param smtpPort SMTP port, 0 for any free one
 * @param webhookUrl where Stripe's events are posted
 * @param webhookSecret what their signatures are made with
 * @param stripeKey the key that clients must present
 * @param feeBasisPoints what a charge costs, in hundredths of a percent of its amount, rounded HALF_UP
 * @param webhookBackoff wait before a refused event is posted again; doubles each time, at most 30 s
 * @param data folder that keeps the state over a restart; none keeps it in memory only
 */
public record SandboxSettings(
        String host,
        int port,
        int smtpPort,
        URI webhookUrl,
        String webhookSecret,
        String stripeKey,
        int feeBasisPoints,
        Duration webhookBackoff,
        Optional<Path> data) {

    private static final String PREFIX = "SANDAGA_SANDBOX_";
    private static final Map<String, String> DEFAULTS = Map.of(
            "HOST", "127.0.0.1",
            "PORT", "8090",
            "SMTP_PORT", "3025",
            "WEBHOOK_URL", "http://127.0.0.1:8080/api/v1/webhooks/stripe",
            "WEBHOOK_SECRET", "whsec_demo_only_not_a_secret",
            "STRIPE_KEY", "sk_test_demo_only_not_a_secret",
            "STRIPE_FEE_BASIS_POINTS", "100",
            "WEBHOOK_BACKOFF_MILLIS", "1000",
            "DATA", "");

    /**
     * Reads the SANDAGA_SANDBOX_… variables; what isn't set has its demo default.
     *
     * @throws UnusableSetting when one is unknown or makes no sense
     */
    public static SandboxSettings from(Map<String, String> environment) {
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !DEFAULTS.containsKey(name.substring(PREFIX.length())))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnusableSetting("unknown variable " + name + "; the sandbox knows " + PREFIX + "… "
                            + String.join(", ", new TreeSet<>(DEFAULTS.keySet())));
                });
        String data = value(environment, "DATA");
        return new SandboxSettings(
                value(environment, "HOST"),
                number(environment, "PORT", 65_535),
                number(environment, "SMTP_PORT", 65_535),
                webAddress(value(environment, "WEBHOOK_URL")),
                value(environment, "WEBHOOK_SECRET"),
                value(environment, "STRIPE_KEY"),
                number(environment, "STRIPE_FEE_BASIS_POINTS", 10_000),
                Duration.ofMillis(number(environment, "WEBHOOK_BACKOFF_MILLIS", 600_000)),
                data.isEmpty() ? Optional.empty() : Optional.of(Path.of(data)));
    }

    /** The demo defaults on free ports, in memory, impatient with webhooks: for tests. */
    public static SandboxSettings onFreePorts() {
        return from(Map.of(PREFIX + "PORT", "0", PREFIX + "SMTP_PORT", "0", PREFIX + "WEBHOOK_BACKOFF_MILLIS", "50"));
    }

    /** The same, posting events to another address. */
    public SandboxSettings withWebhookUrl(URI address) {
        return new SandboxSettings(
                host, port, smtpPort, address, webhookSecret, stripeKey, feeBasisPoints, webhookBackoff, data);
    }

    /** The same, keeping its state in a folder. */
    public SandboxSettings withData(Path folder) {
        return new SandboxSettings(
                host,
                port,
                smtpPort,
                webhookUrl,
                webhookSecret,
                stripeKey,
                feeBasisPoints,
                webhookBackoff,
                Optional.of(folder));
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(PREFIX + name, DEFAULTS.get(name));
    }

    private static int number(Map<String, String> environment, String name, int largest) {
        String text = value(environment, name);
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UnusableSetting(PREFIX + name + " must be a number from 0 to " + largest + ", not '" + text + "'");
    }

    private static URI webAddress(String text) {
        try {
            URI address = URI.create(text);
            if ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UnusableSetting(PREFIX + "WEBHOOK_URL must be an http address, not '" + text + "'");
    }

    /** Says in one sentence which setting can't be used. */
    public static final class UnusableSetting extends RuntimeException {
        UnusableSetting(String sentence) {
            super(sentence);
        }
    }
}
