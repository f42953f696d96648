package org.sandaga.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * Which of the parties outside are real and which the sandbox stands in for.
 *
 * @param mail whether mail goes to the sandbox's viewer
 * @param payment whether the sandbox plays the payment provider
 * @param port of the sandbox, for HTTP
 * @param smtpPort of the sandbox's mail server
 * @param webhookSecret what the sandbox signs its notifications with
 */
public record OutsideSettings(boolean mail, boolean payment, int port, int smtpPort, String webhookSecret) {
    private static final String SANDBOX_KEY = "sk_test_demo_only_not_a_secret";

    static OutsideSettings of(Variables variables, DataFolder data) {
        boolean payment = variables.find("SANDAGA_PAYMENT_STRIPE_KEY").isEmpty();
        return new OutsideSettings(
                variables.find("SANDAGA_MAIL_HOST").isEmpty(),
                payment,
                variables.port("SANDAGA_SANDBOX_PORT", 8090),
                variables.port("SANDAGA_SANDBOX_SMTP_PORT", 3025),
                payment ? "whsec_" + data.secrets().get("payment.webhook") : "");
    }

    /** Whether anything is left for the sandbox to play. */
    public boolean sandboxNeeded() {
        return mail || payment;
    }

    /** Where the sandbox answers. */
    public String sandboxUrl() {
        return "http://127.0.0.1:" + port;
    }

    /** The variables of the sandbox itself. */
    Map<String, String> forSandbox(HttpSettings http, Path data) {
        return Map.of(
                "SANDAGA_SANDBOX_PORT",
                Integer.toString(port),
                "SANDAGA_SANDBOX_SMTP_PORT",
                Integer.toString(smtpPort),
                "SANDAGA_SANDBOX_WEBHOOK_URL",
                http.localUrl() + "/api/v1/webhooks/stripe",
                "SANDAGA_SANDBOX_WEBHOOK_SECRET",
                webhookSecret,
                "SANDAGA_SANDBOX_STRIPE_KEY",
                SANDBOX_KEY,
                "SANDAGA_SANDBOX_DATA",
                data.toString());
    }

    void describe(Map<String, String> environment) {
        if (mail) {
            environment.put("SANDAGA_MAIL_HOST", "127.0.0.1");
            environment.put("SANDAGA_MAIL_PORT", Integer.toString(smtpPort));
        }
        if (payment) {
            environment.put("SANDAGA_PAYMENT_STRIPE_KEY", SANDBOX_KEY);
            environment.put("SANDAGA_PAYMENT_STRIPE_API_BASE", sandboxUrl() + "/stripe");
            environment.put("SANDAGA_PAYMENT_PAGE_ORIGINS", sandboxUrl());
            environment.put("SANDAGA_PAYMENT_STRIPE_WEBHOOK_SECRET", webhookSecret);
        }
    }
}
