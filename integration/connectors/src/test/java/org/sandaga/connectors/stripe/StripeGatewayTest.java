package org.sandaga.connectors.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import org.sandaga.connectors.payment.PaymentGatewayContract;
import org.sandaga.connectors.payment.Trouble;
import org.sandaga.payment.PaymentGateway;
import org.sandaga.payment.PaymentState;
import org.sandaga.payment.PaymentState.Status;
import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.RefundId;
import org.sandaga.payment.RefundState;
import org.sandaga.payment.StartPayment;
import org.sandaga.payment.StartRefund;
import org.sandaga.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StripeGatewayTest extends PaymentGatewayContract {
    private static StripeWorld world;

    @BeforeAll
    static void open() {
        world = new StripeWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Override
    protected PaymentGateway gateway() {
        return world.gateway;
    }

    @Override
    protected void pay(String reference) {
        world.pay(reference, "success");
    }

    @Override
    protected void trouble(Trouble trouble) {
        world.trouble(trouble);
    }

    @Override
    protected void peace() {
        world.peace();
    }

    @Override
    protected long pagesMade() {
        return world.count("checkout.session");
    }

    @Override
    protected long refundsMade() {
        return world.count("refund");
    }

    @Override
    protected String foreignCurrency() {
        return "IQD";
    }

    private String opened() {
        return open(payment(xof(27_300))).reference();
    }

    @ParameterizedTest
    @CsvSource({"1000, XOF", "1000, JPY", "1000, EUR", "1000, KWD"})
    @Tag("W-30")
    void sendsMinorUnitsInStripesForm(long minor, String currency) {
        PaymentState paid = paid(Money.of(minor, currency));

        JsonNode session = world.look("/_sandbox/stripe/objects/checkout.session")
                .path("objects")
                .get(0);
        assertThat(session.path("amount_total").asLong()).isEqualTo(1_000);
        assertThat(session.path("currency").asText()).isEqualTo(currency.toLowerCase(java.util.Locale.ROOT));
        assertThat(paid.amount()).isEqualTo(Money.of(minor, currency));
    }

    @Test
    @Tag("W-30")
    void refusesAThirdDecimalBeforeItSendsAnything() {
        long before = world.posts("/stripe/v1/checkout/sessions").size();

        assertThatThrownBy(() -> open(payment(Money.of(1_005, "KWD")))).isInstanceOf(ProviderRefused.class);

        assertThat(world.posts("/stripe/v1/checkout/sessions")).hasSize((int) before);
    }

    @Test
    void waitsOnAfterADeclineAndTakesAnotherCard() {
        String reference = opened();
        world.pay(reference, "insufficient_funds");
        PaymentState declined = state(reference);
        pay(reference);

        assertThat(declined.status()).isEqualTo(Status.PENDING);
        assertThat(declined.failure()).isEqualTo("insufficient_funds");
        assertThat(state(reference).status()).isEqualTo(Status.CAPTURED);
        assertThat(state(reference).failure()).isNull();
    }

    @Test
    @Tag("W-13")
    void waitsWhileTheBankAsksAndClosesAPageLeftInBetween() {
        String reference = opened();
        world.pay(reference, "three_d_secure");

        assertThat(state(reference).status()).isEqualTo(Status.PENDING);
        world.gateway.expire(reference);
        assertThat(state(reference).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void waitsForMoneyThatComesLaterAndSaysWhenItDoesNot() {
        String good = opened();
        String bad = opened();
        Stream.of(good, bad).forEach(reference -> world.pay(reference, "later"));
        assertThat(state(good).status()).isEqualTo(Status.PENDING);
        assertThat(state(bad).status()).isEqualTo(Status.PENDING);

        world.steer("/stripe/sessions/" + good + "/settle", "{}");
        world.steer("/stripe/sessions/" + bad + "/settle", "{\"succeeded\": false}");

        assertThat(state(good).status()).isEqualTo(Status.CAPTURED);
        assertThat(state(bad).status()).isEqualTo(Status.FAILED);
        assertThat(state(bad).failure()).isEqualTo("debit_not_authorized");
    }

    @Test
    @Tag("W-14")
    void saysThatMoneyCameThoughThePageHadExpired() {
        String reference = opened();
        world.gateway.expire(reference);
        world.steer("/stripe/sessions/" + reference + "/pay", "{\"card\": \"success\", \"even_if_expired\": true}");

        assertThat(state(reference).status()).isEqualTo(Status.CAPTURED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 99_999})
    @Tag("W-07")
    void tellsAnotherAmountThanWasAskedFor(long minor) {
        PaymentState paid = paid(xof(27_300));
        world.steer("/stripe/objects/" + paid.reference(), "{\"amount_total\": " + minor + "}");

        assertThat(state(paid.reference()).amount()).isEqualTo(xof(minor));
    }

    @Test
    @Tag("W-07")
    @Tag("W-08")
    void tellsWhatReallyCameWhateverThePageShowed() {
        PaymentState paid = paid(xof(27_300));
        world.steer("/stripe/objects/" + intent(paid), "{\"amount_received\": 27299}");
        PaymentState less = state(paid.reference());
        world.steer("/stripe/objects/" + intent(paid), "{\"amount_received\": 27300, \"currency\": \"eur\"}");

        assertThat(less.amount()).isEqualTo(xof(27_299));
        assertThat(state(paid.reference()).amount()).isEqualTo(Money.of(27_300, "EUR"));
    }

    @Test
    @Tag("W-09")
    void tellsWhosePaymentStripeSaysItIs() {
        PaymentState paid = paid(xof(27_300));
        world.steer("/stripe/objects/" + paid.reference(), "{\"client_reference_id\": \"pur_other\"}");

        assertThat(state(paid.reference()).purchase()).isEqualTo("pur_other");
    }

    private static String intent(PaymentState paid) {
        return world.objects("checkout.session").stream()
                .filter(session -> session.path("id").asText().equals(paid.reference()))
                .findFirst()
                .orElseThrow()
                .path("payment_intent")
                .asText();
    }

    @Test
    void showsTheLinesOrThePurchaseAsOneWhenStripeCannotShowThem() {
        StartPayment two = payment(
                xof(3_000), new StartPayment.Line("Panier", xof(2_000)), new StartPayment.Line("Port", xof(1_000)));
        StartPayment discounted = payment(
                xof(1_500), new StartPayment.Line("Panier", xof(2_000)), new StartPayment.Line("Remise", xof(-500)));
        StartPayment many = payment(
                xof(101),
                Stream.generate(() -> new StartPayment.Line("x".repeat(400), xof(1)))
                        .limit(101)
                        .toArray(StartPayment.Line[]::new));

        assertThat(names(two)).containsExactly("Panier", "Port");
        assertThat(names(discounted)).containsExactly("1001");
        assertThat(names(many)).containsExactly("1001");
    }

    private List<String> names(StartPayment payment) {
        String reference = open(payment).reference();
        JsonNode request = world.posts("/stripe/v1/checkout/sessions").stream()
                .filter(post -> post.path("idempotency_key")
                        .asText()
                        .equals(payment.attempt().text()))
                .findFirst()
                .orElseThrow();
        assertThat(state(reference).amount()).isEqualTo(payment.amount());
        return Stream.of(request.path("parameters").asText().split("&"))
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                .filter(pair -> pair.contains("[product_data][name]="))
                .map(pair -> pair.substring(pair.indexOf('=') + 1))
                .toList();
    }

    @Test
    void saysThatARefundFailedAndSendsItAnewUnderAnotherKey() {
        PaymentState paid = paid(xof(27_300));
        StartRefund refund = new StartRefund(RefundId.next(), paid.reference(), paid.charge(), xof(27_300), "");
        RefundState given = world.gateway.refund(refund, refund.refund().text());
        world.steer("/stripe/refunds/" + given.reference() + "/fail", "{}");

        RefundState failed = world.gateway.fetchRefund(given.reference()).orElseThrow();
        RefundState again = world.gateway.refund(refund, refund.refund().text() + "-2");

        assertThat(failed.status()).isEqualTo(RefundState.Status.FAILED);
        assertThat(failed.failure()).isEqualTo("expired_or_canceled_card");
        assertThat(again.status()).isEqualTo(RefundState.Status.CONFIRMED);
    }
}
