package org.sandaga.sandbox.stripe;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;

import org.sandaga.sandbox.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckoutTest {
    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    private Session read(Session session) throws StripeException {
        return world.stripe()
                .v1()
                .checkout()
                .sessions()
                .retrieve(
                        session.getId(),
                        SessionRetrieveParams.builder().addExpand("line_items").build());
    }

    @Test
    void aNewSessionIsOpenAndUnpaid() throws StripeException {
        Session session = read(Purchases.open(world, 27_300, "xof"));

        assertThat(session.getStatus()).isEqualTo("open");
        assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
        assertThat(session.getAmountTotal()).isEqualTo(27_300);
        assertThat(session.getCurrency()).isEqualTo("xof");
        assertThat(session.getClientReferenceId()).isEqualTo("pur_1");
        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getLineItems().getData())
                .singleElement()
                .satisfies(line -> assertThat(line.getDescription()).isEqualTo("Basket"));
    }

    @Test
    void payingSendsTheShopperBackAndTellsThatTheSessionIsComplete() throws Exception {
        Session session = Purchases.open(world, 27_300, "xof");

        assertThat(Purchases.pay(world, session, "success"))
                .isEqualTo(Purchases.SHOP + "/ok?session=" + session.getId());

        Event event = world.ear
                .next("checkout.session.completed")
                .verified(world.sandbox.settings().webhookSecret());
        Session told = (Session) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertThat(told.getId()).isEqualTo(session.getId());
        assertThat(told.getPaymentStatus()).isEqualTo("paid");
        assertThat(read(session).getStatus()).isEqualTo("complete");
    }

    @Test
    void chargesOnePercentAsFee() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 27_300, "xof");

        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getTransferGroup()).isEqualTo("pur_1");
        assertThat(intent.getMetadata()).containsEntry("purchase", "pur_1");
        assertThat(intent.getLatestChargeObject().getBalanceTransactionObject().getFee())
                .isEqualTo(273);
        assertThat(intent.getLatestChargeObject().getBalanceTransactionObject().getNet())
                .isEqualTo(27_027);
    }

    @Test
    void aDeclinedCardLeavesTheSessionOpenAndSaysWhy() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");

        assertThat(Purchases.pay(world, session, "4000 0000 0000 9995")).endsWith("?error=insufficient_funds");

        PaymentIntent intent =
                world.stripe().v1().paymentIntents().retrieve(read(session).getPaymentIntent());
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getLastPaymentError().getDeclineCode()).isEqualTo("insufficient_funds");
        world.ear.next("payment_intent.payment_failed");
        assertThat(Purchases.pay(world, session, "success")).startsWith(Purchases.SHOP + "/ok");
    }

    @Test
    void payingFiveTimesChargesOnce() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");

        List<String> answers = java.util.stream.IntStream.range(0, 5)
                .parallel()
                .mapToObj(i -> Purchases.pay(world, session, "success"))
                .toList();

        assertThat(answers).allMatch(answer -> answer.startsWith(Purchases.SHOP + "/ok"));
        assertThat(world.stripe().v1().charges().list().getData()).hasSize(1);
    }

    @Test
    void theBankMayAskBeforeItPays() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        String challenge = Purchases.pay(world, session, "three_d_secure");

        assertThat(challenge).endsWith("/challenge");
        assertThat(world.get(challenge).statusCode()).isEqualTo(200);
        assertThat(answer(challenge, "fail")).endsWith("?error=authentication_failed");
        Purchases.pay(world, session, "three_d_secure");
        assertThat(answer(challenge, "abandon")).isEqualTo(Purchases.SHOP + "/cancelled");
        assertThat(read(session).getPaymentStatus()).isEqualTo("unpaid");
        assertThat(answer(challenge, "complete")).startsWith(Purchases.SHOP + "/ok");
        assertThat(read(session).getPaymentStatus()).isEqualTo("paid");
    }

    private String answer(String challenge, String outcome) {
        return world.post(challenge, Map.of("outcome", outcome))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    @Test
    void cancellingChangesNothing() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");

        assertThat(world.post(session.getUrl(), Map.of("action", "cancel"))
                        .headers()
                        .firstValue("Location"))
                .contains(Purchases.SHOP + "/cancelled");
        assertThat(read(session).getStatus()).isEqualTo("open");
    }

    @Test
    void anExpiredSessionCannotBePaidNorExpiredAgain() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        world.stripe().v1().checkout().sessions().expire(session.getId());

        world.ear.next("checkout.session.expired");
        Purchases.pay(world, session, "success");
        assertThat(world.get(session.getUrl()).statusCode()).isEqualTo(410);
        assertThat(read(session).getPaymentStatus()).isEqualTo("unpaid");
        assertThatThrownBy(() -> world.stripe().v1().checkout().sessions().expire(session.getId()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("can be expired");
    }

    @Test
    void aSessionExpiresByItselfWhenItsTimeIsOver() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        world.control("/stripe/objects/" + session.getId(), "{\"expires_at\": 1}");

        world.ear.next("checkout.session.expired");
        assertThat(read(session).getStatus()).isEqualTo("expired");
    }

    @Test
    void aPaidSessionCannotBeExpired() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        Purchases.pay(world, session, "success");

        assertThatThrownBy(() -> world.stripe().v1().checkout().sessions().expire(session.getId()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("complete");
    }

    @Test
    void aSessionIsFoundByItsPaymentIntent() throws StripeException {
        Purchases.open(world, 500, "eur");
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");

        assertThat(world.stripe()
                        .v1()
                        .checkout()
                        .sessions()
                        .list(SessionListParams.builder()
                                .setPaymentIntent(intent.getId())
                                .build())
                        .getData())
                .singleElement()
                .satisfies(session -> assertThat(session.getAmountTotal()).isEqualTo(1_000));
    }

    @Test
    void refusesASessionShorterThanThirtyMinutes() {
        long soon = System.currentTimeMillis() / 1000 + 20 * 60;

        assertThatThrownBy(() -> create(Purchases.session(1_000, "eur").setExpiresAt(soon)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("30 minutes");
    }

    @Test
    void refusesWhatStripeDoesNotTake() {
        assertThatThrownBy(() -> create(Purchases.session(1_000, "zzz"))).hasMessageContaining("Invalid currency: zzz");
        assertThatThrownBy(() -> create(Purchases.session(1_001, "kwd"))).hasMessageContaining("must be 0");
        assertThatThrownBy(() -> create(Purchases.session(10, "eur"))).hasMessageContaining("at least");
        assertThatThrownBy(() -> create(
                        Purchases.session(60_000_000, "eur").addLineItem(Purchases.line("x", 60_000_000, "eur"))))
                .hasMessageContaining("no more than");
        assertThatThrownBy(() -> create(Purchases.session(1_000, "eur").addLineItem(Purchases.line("x", 500, "usd"))))
                .hasMessageContaining("same `currency`");
        assertThatThrownBy(() -> create(Purchases.session(1_000, "eur").putExtraParam("colour", "red")))
                .hasMessageContaining("unknown parameter: colour");
    }

    private Session create(SessionCreateParams.Builder params) throws StripeException {
        return world.stripe().v1().checkout().sessions().create(params.build());
    }
}
