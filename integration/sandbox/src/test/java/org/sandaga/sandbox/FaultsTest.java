package org.sandaga.sandbox;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultsTest {
    private static final String SESSIONS = "/stripe/v1/checkout/sessions";

    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    private void fault(String json) {
        world.control("/faults", json);
    }

    private Session open() throws StripeException {
        return world.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(
                        SessionCreateParams.builder()
                                .setMode(SessionCreateParams.Mode.PAYMENT)
                                .setSuccessUrl("http://127.0.0.1:1/ok")
                                .addLineItem(SessionCreateParams.LineItem.builder()
                                        .setQuantity(1L)
                                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                                .setCurrency("eur")
                                                .setUnitAmount(1_000L)
                                                .setProductData(
                                                        SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                                                .setName("Basket")
                                                                .build())
                                                .build())
                                        .build())
                                .build(),
                        RequestOptions.builder().setIdempotencyKey("attempt_1").build());
    }

    private int sessions() {
        return world.json("/_sandbox/stripe/objects/checkout.session")
                .path("count")
                .asInt();
    }

    @Test
    void failsAsOftenAsAskedAndThenNoMore() throws StripeException {
        fault("{\"path\": \"" + SESSIONS + "\", \"kind\": \"status\", \"status\": 503, \"count\": 2}");

        assertThatThrownBy(this::open).isInstanceOf(ApiException.class);
        assertThatThrownBy(this::open).isInstanceOf(ApiException.class);
        assertThat(sessions()).isZero();
        assertThat(open().getStatus()).isEqualTo("open");
    }

    @Test
    void saysThatThereWereTooMany() {
        fault("{\"path\": \"/stripe/**\", \"kind\": \"status\", \"status\": 429}");

        assertThatThrownBy(this::open).isInstanceOf(RateLimitException.class);
    }

    @Test
    void closesTheConnectionWithoutAWord() {
        fault("{\"path\": \"" + SESSIONS + "\", \"kind\": \"close\", \"count\": 0}");

        assertThatThrownBy(this::open).isInstanceOf(ApiConnectionException.class);
    }

    @Test
    @Tag("C-02")
    @Tag("W-16")
    void doesTheWorkAndLosesTheReplySoThatARepeatFindsItDone() throws StripeException {
        fault("{\"path\": \"" + SESSIONS + "\", \"kind\": \"drop\", \"when\": \"after\"}");

        assertThatThrownBy(this::open).isInstanceOf(ApiConnectionException.class);
        Session again = open();

        assertThat(sessions()).isEqualTo(1);
        assertThat(again.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
    }

    @Test
    @Tag("W-16")
    void answersTooLateButHasDoneTheWork() throws StripeException {
        fault("{\"path\": \"" + SESSIONS + "\", \"kind\": \"hang\", \"when\": \"after\", \"seconds\": 4}");

        assertThatThrownBy(this::open).isInstanceOf(ApiConnectionException.class);
        assertThat(sessions()).isEqualTo(1);
        open();
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    @Tag("W-18")
    void answersWhatNoClientCanRead() {
        fault("{\"path\": \"" + SESSIONS + "\", \"kind\": \"html\", \"status\": 502}");
        fault("{\"path\": \"" + SESSIONS + "\", \"kind\": \"half_json\", \"when\": \"after\"}");

        assertThatThrownBy(this::open).isInstanceOf(StripeException.class);
        assertThatThrownBy(this::open).isInstanceOf(StripeException.class);
    }

    @Test
    @Tag("W-18")
    void answersTwentyMegabytes() {
        fault("{\"path\": \"" + SESSIONS + "/*\", \"kind\": \"huge\"}");

        HttpResponse<String> huge = world.get(SESSIONS + "/cs_test_x");
        assertThat(huge.body().length()).isGreaterThan(20_000_000);
    }

    @Test
    void meetsOnlyWhatItWasMeantFor() {
        fault("{\"path\": \"" + SESSIONS + "/*\", \"method\": \"GET\", \"kind\": \"drop\", \"count\": 0}");

        assertThat(world.get(SESSIONS).statusCode()).isEqualTo(401);
        assertThat(world.get(SESSIONS + "/a/line_items").statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> world.get(SESSIONS + "/a")).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(world.get("/_sandbox/faults").body()).contains("\"met\" : 1");
    }

    @Test
    void faultsAreTakenBack() throws StripeException {
        fault("{\"path\": \"/stripe/**\", \"kind\": \"drop\", \"count\": 0}");
        world.delete("/_sandbox/faults");

        assertThat(open().getStatus()).isEqualTo("open");
    }

    @Test
    void refusesAFaultThatMakesNoSense() {
        assertThatThrownBy(() -> fault("{\"kind\": \"drop\"}")).hasMessageContaining("'path' is missing");
        assertThatThrownBy(() -> fault("{\"path\": \"/x\", \"kind\": \"melt\"}"))
                .hasMessageContaining("half_json");
        assertThatThrownBy(() -> fault("{\"path\": \"/x\", \"kind\": \"hang\", \"seconds\": 91}"))
                .hasMessageContaining("goes from 0 to 90");
        assertThatThrownBy(() -> fault("[1]")).hasMessageContaining("a JSON object is expected");
    }

    @Test
    void writesDownEachRequestWithItsKeyAndNoCardNumber() throws StripeException {
        open();
        open();
        world.post(SESSIONS, java.util.Map.of("card[number]", "4242424242424242"));

        JsonNode log = world.json("/_sandbox/requests?path=" + SESSIONS + "&method=POST");
        assertThat(log.path("count").asInt()).isEqualTo(3);
        assertThat(log.at("/requests/0/idempotency_key").asText()).isEqualTo("attempt_1");
        assertThat(log.at("/requests/0/replayed").asBoolean()).isFalse();
        assertThat(log.at("/requests/1/replayed").asBoolean()).isTrue();
        assertThat(log.at("/requests/2/status").asInt()).isEqualTo(401);
        assertThat(log.toString()).doesNotContain("4242424242424242").doesNotContain("sk_test");
    }

    @Test
    void forgetsEverythingOnReset() throws StripeException {
        open();
        fault("{\"path\": \"/stripe/**\", \"kind\": \"drop\", \"count\": 0}");
        world.control("/reset", "");

        assertThat(sessions()).isZero();
        assertThat(world.json("/_sandbox/faults").path("faults")).isEmpty();
        assertThat(world.json("/_sandbox/requests").path("count").asInt()).isZero();
    }

    @Test
    void refusesToBeSteeredByAnotherSite() {
        assertThat(world.postFrom("cross-site", "/_sandbox/reset")).isEqualTo(403);
        assertThat(world.postFrom("same-origin", "/_sandbox/reset")).isEqualTo(200);
    }
}
