package org.sandaga.connectors.stripe;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sandaga.payment.NoSuchProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StripeSettingsTest {
    private static final String REAL = "https://api.stripe.com";

    private static StripeSettings settings(String key, String base, String secret, String timeout) {
        return new StripeSettings(
                Optional.ofNullable(key),
                base,
                Optional.ofNullable(secret),
                "own",
                Duration.ofSeconds(3),
                Duration.parse(timeout));
    }

    @Test
    void needsNothingWhenStripeIsNotConnected() {
        StripeSettings none = settings(null, "nonsense", null, "PT0S");

        assertThat(none.isConnected()).isFalse();
        assertThatThrownBy(() -> new StripeConnection(settings(null, REAL, null, "PT8S")).client())
                .isInstanceOf(NoSuchProvider.class);
    }

    @Test
    void takesALiveKeyAndTheSecretsOfTwoEndpoints() {
        StripeSettings live = settings("rk_live_1", REAL, "whsec_a, whsec_b", "PT8S");

        assertThat(live.isConnected()).isTrue();
        assertThat(live.webhookSecrets()).containsExactly("whsec_a", "whsec_b");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "pk_test_1, https://api.stripe.com, whsec_a, PT8S, KEY must be",
                "sk_test_1, https://api.stripe.com, -, PT8S, WEBHOOK_SECRET must be",
                "sk_test_1, https://api.stripe.com, 'whsec_a,b', PT8S, WEBHOOK_SECRET must be",
                "sk_test_1, http://stripe.example, whsec_a, PT8S, API_BASE must be",
                "sk_live_1, http://127.0.0.1:8090/stripe, whsec_a, PT8S, KEY is a live key",
                "sk_test_1, https://api.stripe.com, whsec_a, PT90S, TIMEOUT must be"
            })
    void saysWhichSettingMakesNoSenseWithoutItsValue(
            String key, String base, String secret, String timeout, String sentence) {
        assertThatThrownBy(() -> settings(key, base, secret, timeout))
                .hasMessageStartingWith("SANDAGA_PAYMENT_STRIPE_" + sentence)
                .hasMessageNotContaining(key);
    }
}
