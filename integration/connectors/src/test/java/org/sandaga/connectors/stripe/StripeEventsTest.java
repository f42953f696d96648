package org.sandaga.connectors.stripe;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.stripe.net.Webhook;

import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.ProviderEvent.About;
import org.sandaga.payment.WebhookNotGenuine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StripeEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final StripeEvents EVENTS = new StripeEvents(List.of("whsec_old", "whsec_new"), "own");
    private static final String PAID = event("checkout.session.completed", "", "checkout.session", "cs_1");

    private static String event(String type, String account, String object, String id) {
        return """
                {"id": "evt_1", "object": "event", "type": "%s", %s
                 "data": {"object": {"id": "%s", "object": "%s", "amount_total": 27300, "note": "déjà payé �"}}}""".formatted(type, account.isEmpty() ? "" : "\"account\": \"" + account + "\",", id, object);
    }

    private static String signature(String body, String secret, Instant at) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProviderEvent read(byte[] body, String signature, Instant now) {
        return EVENTS.read(body, Map.of("stripe-signature", signature), now);
    }

    private static ProviderEvent read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8), signature(body, "whsec_new", NOW), NOW);
    }

    @Test
    void tellsTheNameOfWhatToAskForAndNothingElse() {
        assertThat(read(PAID))
                .isEqualTo(new ProviderEvent("evt_1", "checkout.session.completed", About.PAYMENT, "cs_1", "own"));
        assertThat(read(event("refund.failed", "", "refund", "re_1")).about()).isEqualTo(About.REFUND);
        assertThat(read(event("transfer.reversed", "", "transfer", "tr_1")).about())
                .isEqualTo(About.TRANSFER);
        assertThat(read(event("charge.refunded", "", "charge", "ch_1")))
                .isEqualTo(new ProviderEvent("evt_1", "charge.refunded", About.OTHER, null, "own"));
    }

    @Test
    @Tag("W-06")
    void tellsWhoseMoneyItIsWhenItIsNotOurs() {
        assertThat(read(event("checkout.session.completed", "acct_them", "checkout.session", "cs_1"))
                        .merchant())
                .isEqualTo("acct_them");
    }

    @Test
    void hearsNewsOfAVendorsAccountAsOurs() {
        ProviderEvent updated = read(event("account.updated", "acct_awa", "account", "acct_awa"));
        ProviderEvent left = read(event("account.application.deauthorized", "acct_awa", "application", "ca_1"));

        assertThat(List.of(updated, left)).allSatisfy(event -> {
            assertThat(event.about()).isEqualTo(About.ACCOUNT);
            assertThat(event.reference()).isEqualTo("acct_awa");
            assertThat(event.merchant()).isEqualTo("own");
        });
    }

    @Test
    void takesTheSecretOfAnyOfItsEndpoints() {
        byte[] body = PAID.getBytes(StandardCharsets.UTF_8);

        assertThat(read(body, signature(PAID, "whsec_old", NOW), NOW)).isEqualTo(read(PAID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "t=,v1=", "t=abc,v1=00", "v1=00", "t=1795766400"})
    @Tag("W-01")
    void believesNothingWithoutASignature(String signature) {
        byte[] body = PAID.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(body, signature, NOW)).isInstanceOf(WebhookNotGenuine.class);
        assertThatThrownBy(() -> EVENTS.read(body, Map.of(), NOW)).isInstanceOf(WebhookNotGenuine.class);
    }

    @Test
    @Tag("W-01")
    void believesNoForeignSignature() {
        byte[] body = PAID.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(body, signature(PAID, "whsec_theirs", NOW), NOW))
                .isInstanceOf(WebhookNotGenuine.class);
    }

    @Test
    @Tag("W-02")
    void believesNothingOfWhichOneByteWasAltered() {
        String signature = signature(PAID, "whsec_new", NOW);
        byte[] genuine = PAID.getBytes(StandardCharsets.UTF_8);

        for (int at = 0; at < genuine.length; at++) {
            byte[] altered = genuine.clone();
            altered[at] ^= 1;
            assertThatThrownBy(() -> read(altered, signature, NOW))
                    .as("byte " + at)
                    .isInstanceOf(WebhookNotGenuine.class);
        }
    }

    @Test
    @Tag("W-03")
    void believesNothingThatIsOlderThanFiveMinutes() {
        byte[] body = PAID.getBytes(StandardCharsets.UTF_8);
        String signature = signature(PAID, "whsec_new", NOW);

        assertThat(read(body, signature, NOW.plusSeconds(299)).id()).isEqualTo("evt_1");
        assertThatThrownBy(() -> read(body, signature, NOW.plusSeconds(360))).isInstanceOf(WebhookNotGenuine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"id\": 1", "{\"type\": \"x\"}", "<html>"})
    void refusesWhatIsSignedButNotAnEvent(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(WebhookNotGenuine.class);
    }
}
