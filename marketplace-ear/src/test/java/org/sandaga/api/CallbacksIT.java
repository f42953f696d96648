package org.sandaga.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.running.Alone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What Stripe reports, forged, repeated, late or not at all, against the running server. */
@Alone
@ExtendWith(Proof.class)
class CallbacksIT {
    private static final Town TOWN = new Town();
    private static final Shop FATOU = TOWN.shop("Fatou");
    private static final String BASKET = FATOU.offer(10_000, 1_000);

    private final Provider stripe = TOWN.stripe();

    @AfterEach
    void calm() {
        stripe.calm();
        TOWN.booksHold();
    }

    static Stream<Map<String, Object>> notGenuine() {
        return Stream.of(
                Map.of("signature", "missing"),
                Map.of("signature", "wrong"),
                Map.of("signature", "altered"),
                Map.of("age_seconds", 360));
    }

    @ParameterizedTest
    @Tag("W-01")
    @Tag("W-02")
    @Tag("W-03")
    @MethodSource("notGenuine")
    void believesNothingThatIsNotGenuine(Map<String, Object> falsified) {
        Paid paid = paidUnheard();

        assertThat(stripe.deliver(paid.event(), falsified).path("400").asInt()).isEqualTo(1);

        assertThat(TOWN.column("select type from payment.webhook_receipt where event_id = ?", paid.event()))
                .isEmpty();
        assertThat(paid.bought().progress()).isEqualTo("WAITING");
        assertThat(stripe.deliver(paid.event(), Map.of()).path("204").asInt()).isEqualTo(1);
        paid.bought().becomes("PAID");
    }

    @Test
    void takesAnEventThatConcernsNothingOfOurs() throws Exception {
        String event = "{\"id\": \"evt_" + System.nanoTime() + "\", \"type\": \"ping\", \"data\": {\"object\": {}}}";
        String time = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                TOWN.marketplace().sandbox().settings().webhookSecret().getBytes(UTF_8), mac.getAlgorithm()));
        String signature = HexFormat.of().formatHex(mac.doFinal((time + "." + event).getBytes(UTF_8)));

        TOWN.anyone()
                .with("Stripe-Signature", "t=" + time + ",v1=" + signature)
                .post("/v1/webhooks/stripe", event)
                .is(204);
    }

    @Test
    @Tag("W-04")
    void takesTheSameEventAThousandTimesForOne() {
        String offer = FATOU.offer(3_000, 5);
        Paid paid = paidUnheard(TOWN.guest(2, offer).buy());

        JsonNode statuses = stripe.deliver(paid.event(), Map.of("times", 1_000, "parallel", 50));

        assertThat(statuses.path("204").asInt()).as(statuses.toString()).isEqualTo(1_000);
        paid.bought().becomes("PAID");
        assertThat(TOWN.column("select type from payment.webhook_receipt where event_id = ?", paid.event()))
                .hasSize(1);
        assertThat(paid.bought().payment().json().at("/captured/amountMinor").asLong())
                .isEqualTo(2 * 3_000 + 1_500);
        Patience.until("two pieces are left to sell no more", () -> {
            JsonNode stock = FATOU.owner()
                    .get("/v1/vendor/offers/" + offer + "/stock")
                    .is(200)
                    .json();
            return stock.path("reserved").asInt() == 0
                    && stock.path("available").asInt() == 3;
        });
    }

    @Test
    @Tag("W-05")
    void endsInTheRightStateWhenEventsComeInReverse() {
        Shopping.Bought bought = TOWN.guest(1, BASKET).buy();
        String page = TOWN.page(bought);
        stripe.webhooks("hold", Map.of("count", 0));
        stripe.submit(page, Map.of("action", "pay", "card", "declined"));
        stripe.pay(page);

        JsonNode newestFirst = stripe.look("/stripe/webhooks?state=held").path("deliveries");
        assertThat(newestFirst.size()).isGreaterThan(2);
        newestFirst.forEach(held -> assertThat(stripe.deliver(held.path("event").asText(), Map.of())
                        .path("204")
                        .asInt())
                .isEqualTo(1));

        bought.becomes("PAID");
        assertThat(shopSees(bought)).isEqualTo("TO_ACCEPT");
    }

    @Test
    @Tag("W-06")
    void doesNotPayWithAnotherMerchantsEvent() {
        Paid paid = paidUnheard();

        JsonNode statuses = stripe.deliver(paid.event(), Map.of("event", Map.of("account", "acct_other")));

        assertThat(statuses.path("204").asInt()).isEqualTo(1);
        TOWN.awaitFlag(paid.session(), "OTHER_MERCHANT");
        assertThat(paid.bought().progress()).isEqualTo("WAITING");
    }

    @Test
    @Tag("W-07")
    void doesNotPayWithAnotherAmount() {
        refusesMoney(paidUnheard(Map.of("amount_total", 11_499)), "OTHER_AMOUNT");
    }

    @Test
    @Tag("W-08")
    void doesNotPayWithAnotherCurrency() {
        refusesMoney(paidUnheard(Map.of("currency", "eur")), "OTHER_CURRENCY");
    }

    @Test
    @Tag("W-09")
    void doesNotPayWithTheMoneyOfAnotherPurchase() {
        Shopping.Bought other = TOWN.guest(1, BASKET).buy();
        Paid paid = paidUnheard();
        rewrite(paid.session(), Map.of("client_reference_id", other.purchase()));

        refusesMoney(paid, "OTHER_PURCHASE");
        assertThat(other.progress()).isEqualTo("NOT_BEGUN");
    }

    @Test
    @Tag("W-10")
    void waitsWhateverTheReturnAddressSays() throws Exception {
        Shopping.Bought bought = TOWN.guest(1, BASKET).buy();
        TOWN.page(bought);

        String token = "token=" + bought.tracking();
        HttpResponse<String> back = open("/fr/checkout/payment/" + bought.purchase() + "?from=paid&" + token);
        HttpResponse<String> done = open("/fr/checkout/done/" + bought.purchase() + "?" + token);
        Reply asked = bought.api()
                .post("/v1/purchases/" + bought.purchase() + "/payment/refresh")
                .is(200);

        assertThat(back.body()).contains("Nous confirmons votre paiement").doesNotContain("Merci, c’est payé");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow())
                .endsWith("/fr/checkout/payment/" + bought.purchase());
        assertThat(asked.text("/progress")).isEqualTo("WAITING");
        assertThat(bought.read().text("/orders/0/status")).isEqualTo("PENDING_PAYMENT");
    }

    private static HttpResponse<String> open(String path) throws Exception {
        URI address = TOWN.marketplace().url().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Tag("W-11")
    void findsThePaymentWhoseEventNeverCame() {
        Paid paid = paidUnheard();
        assertThat(paid.bought().progress()).isEqualTo("WAITING");

        TOWN.pass("PT2M");

        paid.bought().becomes("PAID");
        assertThat(shopSees(paid.bought())).isEqualTo("TO_ACCEPT");
    }

    @Test
    void takesTheMoneyOnceTheBanksQuestionIsAnswered() {
        Shopping.Bought bought = TOWN.guest(1, BASKET).buy();
        String page = TOWN.page(bought);
        stripe.submit(page, Map.of("action", "pay", "card", "three_d_secure"));
        assertThat(bought.payment().json().at("/captured/amountMinor").asLong()).isZero();
        assertThat(bought.progress()).isEqualTo("WAITING");

        stripe.submit(page + "/challenge", Map.of("outcome", "complete"));

        bought.becomes("PAID");
        assertThat(bought.payment().json().at("/captured/amountMinor").asLong()).isEqualTo(11_500);
        assertThat(shopSees(bought)).isEqualTo("TO_ACCEPT");
    }

    @Test
    @Tag("W-13")
    void letsTheStockGoWhenTheBanksQuestionIsLeftUnanswered() {
        String last = FATOU.offer(4_000, 1);
        Shopping.Bought bought = TOWN.guest(1, last).buy();
        String page = TOWN.page(bought);
        stripe.submit(page, Map.of("action", "pay", "card", "three_d_secure"));
        stripe.submit(page + "/challenge", Map.of("outcome", "abandon"));
        assertThat(bought.progress()).isEqualTo("WAITING");

        TOWN.pass("PT61M");

        bought.becomes("GIVEN_UP");
        Patience.until("the piece is for sale again", () -> available(last) == 1);
        assertThat(bought.payment().json().at("/captured/amountMinor").asLong()).isZero();
    }

    @Test
    @Tag("W-14")
    void givesTheMoneyBackThatComesWhenTheLastPieceIsGone() {
        String last = FATOU.offer(4_000, 1);
        Shopping.Bought late = TOWN.guest(1, last).buy();
        String session = Provider.session(TOWN.page(late));
        TOWN.pass("PT61M");
        late.becomes("GIVEN_UP");
        Patience.until("the piece is for sale again", () -> available(last) == 1);
        TOWN.pay(TOWN.guest(1, last).buy());

        stripe.steer("/stripe/sessions/" + session + "/pay", Map.of("card", "success", "even_if_expired", true));

        late.becomes("REFUNDED");
        assertThat(refunded(session)).isEqualTo(5_500);
        Patience.until("the shopper is told", () -> letters(late).contains("refund-confirmed"));
        assertThat(available(last)).isZero();
    }

    private static int available(String offer) {
        return FATOU.owner()
                .get("/v1/vendor/offers/" + offer + "/stock")
                .is(200)
                .json()
                .path("available")
                .asInt();
    }

    private long refunded(String session) {
        String intent = intent(session);
        long sum = 0;
        for (JsonNode refund : stripe.look("/stripe/objects/refund").path("objects")) {
            sum += refund.path("payment_intent").asText().equals(intent)
                    ? refund.path("amount").asLong()
                    : 0;
        }
        return sum;
    }

    private static List<String> letters(Shopping.Bought bought) {
        return TOWN.admin()
                .get("/v1/admin/messages?purchase=" + bought.purchase())
                .is(200)
                .json()
                .findValuesAsText("kind");
    }

    private void refusesMoney(Paid paid, String reason) {
        assertThat(stripe.deliver(paid.event(), Map.of()).path("204").asInt()).isEqualTo(1);
        TOWN.awaitFlag(paid.session(), reason);
        assertThat(paid.bought().payment().json().at("/captured/amountMinor").asLong())
                .isZero();
        assertThat(paid.bought().read().text("/orders/0/status")).isEqualTo("PENDING_PAYMENT");
    }

    private static String shopSees(Shopping.Bought bought) {
        String order = bought.read().text("/orders/0/id");
        return FATOU.owner().get("/v1/vendor/orders/" + order).is(200).text("/order/status");
    }

    private Paid paidUnheard() {
        return paidUnheard(TOWN.guest(1, BASKET).buy());
    }

    /** The same on a page that asks for something else than we did. */
    private Paid paidUnheard(Map<String, Object> asksFor) {
        Shopping.Bought bought = TOWN.guest(1, BASKET).buy();
        rewrite(Provider.session(TOWN.page(bought)), asksFor);
        return paidUnheard(bought);
    }

    /** Paid, and nothing of it was told. */
    private Paid paidUnheard(Shopping.Bought bought) {
        String page = TOWN.page(bought);
        stripe.webhooks("lose", Map.of("count", 0));
        stripe.pay(page);
        String session = Provider.session(page);
        return new Paid(bought, session, stripe.completed(session));
    }

    private String intent(String session) {
        for (JsonNode each : stripe.look("/stripe/objects/checkout.session").path("objects")) {
            if (each.path("id").asText().equals(session)) {
                return each.path("payment_intent").asText();
            }
        }
        throw new AssertionError("no " + session);
    }

    private void rewrite(String object, Map<String, Object> fields) {
        stripe.steer("/stripe/objects/" + object, fields);
    }

    /** A purchase whose money Stripe has, with Stripe's names. */
    private record Paid(Shopping.Bought bought, String session, String event) {}
}
