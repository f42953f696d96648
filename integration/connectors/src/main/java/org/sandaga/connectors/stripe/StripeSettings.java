package org.sandaga.connectors.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.shared.HasSettings;

/** How Stripe is reached; without a key it is not offered at all. What makes no sense is said in one sentence. */
@Dependent
class StripeSettings implements HasSettings {
    /** The provider's name in addresses and books. */
    static final String NAME = "stripe";

    private static final String REAL = "https://api.stripe.com";
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Optional<String> key;
    private final String apiBase;
    private final List<String> webhookSecrets;
    private final String account;
    private final Duration connectTimeout;
    private final Duration timeout;

    /**
     * @param key the secret or restricted key; none means that Stripe is not connected
     * @param apiBase where its API is
     * @param webhookSecrets what callbacks are signed with, one for each endpoint, separated by commas
     * @param account our own account there ({@code acct_…}), for callbacks that name theirs
     * @param connectTimeout how long a connection may take, ISO 8601
     * @param timeout how long a whole answer may take, ISO 8601
     */
    @Inject
    StripeSettings(
            @ConfigProperty(name = "sandaga.payment.stripe.key") Optional<String> key,
            @ConfigProperty(name = "sandaga.payment.stripe.api.base", defaultValue = REAL) String apiBase,
            @ConfigProperty(name = "sandaga.payment.stripe.webhook.secret") Optional<String> webhookSecrets,
            @ConfigProperty(name = "sandaga.payment.stripe.account", defaultValue = "own") String account,
            @ConfigProperty(name = "sandaga.payment.stripe.connect.timeout", defaultValue = "PT3S")
                    Duration connectTimeout,
            @ConfigProperty(name = "sandaga.payment.stripe.timeout", defaultValue = "PT8S") Duration timeout) {
        this.key = key.map(String::strip).filter(text -> !text.isEmpty());
        this.apiBase = apiBase;
        this.webhookSecrets = webhookSecrets.stream()
                .flatMap(several -> Arrays.stream(several.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        this.account = account;
        this.connectTimeout = connectTimeout;
        this.timeout = timeout;
        if (isConnected()) {
            check();
        }
    }

    private void check() {
        require(
                key().matches("(sk|rk)_(test|live)_\\w+"),
                "KEY must be a secret key (sk_…) or a restricted one (rk_…) of Stripe");
        require(
                !webhookSecrets.isEmpty() && webhookSecrets.stream().allMatch(text -> text.startsWith("whsec_")),
                "WEBHOOK_SECRET must be the signing secret (whsec_…) of the webhook endpoint, "
                        + "or several separated by commas: without it no news of a payment can be believed");
        require(isSafe(URI.create(apiBase)), "API_BASE must be an https address, or http on this machine");
        require(
                !key().contains("_live_") || apiBase.equals(REAL),
                "KEY is a live key, which is sent to " + REAL + " only; leave API_BASE away");
        require(isWithin(connectTimeout), "CONNECT_TIMEOUT must be between PT0.1S and PT20S");
        require(isWithin(timeout), "TIMEOUT must be between PT0.1S and PT20S");
    }

    private static boolean isSafe(URI address) {
        boolean here = address.getHost() != null && LOOPBACK.contains(address.getHost());
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && here;
    }

    private static boolean isWithin(Duration duration) {
        return duration.toMillis() >= 100 && duration.compareTo(LONGEST) <= 0;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException("SANDAGA_PAYMENT_STRIPE_" + sentence + ".");
        }
    }

    boolean isConnected() {
        return key.isPresent();
    }

    String key() {
        return key.orElseThrow();
    }

    String apiBase() {
        return apiBase;
    }

    List<String> webhookSecrets() {
        return webhookSecrets;
    }

    String account() {
        return account;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Duration timeout() {
        return timeout;
    }
}
