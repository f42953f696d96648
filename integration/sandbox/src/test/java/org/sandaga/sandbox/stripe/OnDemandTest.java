package org.sandaga.sandbox.stripe;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;

import org.sandaga.sandbox.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What shoppers, banks and Stripe do behind the marketplace's back. */
class OnDemandTest {
    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    private Session read(Session session) throws StripeException {
        return world.stripe().v1().checkout().sessions().retrieve(session.getId());
    }

    private Refund refund(PaymentIntent intent, long amount) throws StripeException {
        return world.stripe()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(amount)
                        .build());
    }

    private long net(String currency) {
        return world.json("/_sandbox/stripe/report")
                .at("/totals/" + currency + "/net")
                .asLong();
    }

    @Test
    void aLatePaymentCompletesUnpaidAndIsSettledOnDemand() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        assertThat(Purchases.pay(world, session, "later")).startsWith(Purchases.SHOP + "/ok");
        world.ear.next("checkout.session.completed");
        assertThat(read(session).getStatus()).isEqualTo("complete");
        assertThat(read(session).getPaymentStatus()).isEqualTo("unpaid");

        world.control("/stripe/sessions/" + session.getId() + "/settle", "{\"succeeded\": true}");

        world.ear.next("checkout.session.async_payment_succeeded");
        assertThat(read(session).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void aLatePaymentMayBeRefused() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        Purchases.pay(world, session, "later");
        world.control("/stripe/sessions/" + session.getId() + "/settle", "{\"succeeded\": false}");

        world.ear.next("checkout.session.async_payment_failed");
        assertThat(read(session).getPaymentStatus()).isEqualTo("unpaid");
    }

    @Test
    void aLatePaymentMaySettleByItself() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        world.post(session.getUrl(), Map.of("card", "later_succeeds", "action", "pay", "seconds", "1"));

        world.ear.next("checkout.session.async_payment_succeeded");
        assertThat(read(session).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void aSlowBankKeepsTheShopperWaiting() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        long before = System.nanoTime();
        world.post(session.getUrl(), Map.of("card", "slow", "action", "pay", "seconds", "1"));

        assertThat(System.nanoTime() - before).isGreaterThan(1_000_000_000L);
        assertThat(read(session).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void moneyMayComeEvenAfterTheSessionHasExpired() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        world.stripe().v1().checkout().sessions().expire(session.getId());

        world.control("/stripe/sessions/" + session.getId() + "/pay", "{\"even_if_expired\": true}");

        world.ear.next("checkout.session.completed");
        assertThat(read(session).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void aChargebackTakesTheMoneyAndItsFeeAndGivesTheMoneyBackWhenWon() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");
        String dispute = world.control("/stripe/disputes", """
                {"payment_intent": "%s", "fee": 15}""".formatted(intent.getId()))
                .path("id")
                .asText();

        world.ear.next("charge.dispute.created");
        Charge charge = world.stripe().v1().charges().retrieve(intent.getLatestCharge());
        assertThat(charge.getDisputed()).isTrue();
        assertThat(net("eur")).isEqualTo(1_000 - 10 - 1_000 - 15);

        world.control("/stripe/disputes/" + dispute + "/close", "{\"outcome\": \"won\"}");
        world.ear.next("charge.dispute.closed");
        assertThat(world.stripe().v1().disputes().retrieve(dispute).getStatus()).isEqualTo("won");
        assertThat(net("eur")).isEqualTo(1_000 - 10 - 15);
    }

    @Test
    void aChargeThatIsContestedCannotBeRefunded() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");
        Purchases.pay(world, session, "disputed");
        world.ear.next("charge.dispute.created");
        PaymentIntent intent =
                world.stripe().v1().paymentIntents().retrieve(read(session).getPaymentIntent());

        assertThatThrownBy(() -> refund(intent, 1))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo("charge_disputed"));
    }

    @Test
    void aRefundThatFailsComesBack() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");
        Refund refund = refund(intent, 400);

        world.control("/stripe/refunds/" + refund.getId() + "/fail", "");

        world.ear.next("refund.updated");
        assertThat(world.stripe().v1().refunds().retrieve(refund.getId()).getStatus())
                .isEqualTo("failed");
        assertThat(net("eur")).isEqualTo(990);
        assertThat(refund(intent, 1_000).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void anAccountIsRestrictedAndEnabledOnDemand() throws StripeException {
        Account account = Purchases.onboarded(world);
        world.ear.next("account.updated");
        world.control("/stripe/accounts/" + account.getId(), """
                {"enabled": false, "missing": ["external_account"], "reason": "rejected.fraud"}""");

        world.ear.next("account.updated");
        Account restricted = world.stripe().v1().accounts().retrieve(account.getId());
        assertThat(restricted.getPayoutsEnabled()).isFalse();
        assertThat(restricted.getRequirements().getCurrentlyDue()).containsExactly("external_account");
        world.control("/stripe/accounts/" + account.getId(), "{\"enabled\": true}");
        assertThat(world.stripe().v1().accounts().retrieve(account.getId()).getPayoutsEnabled())
                .isTrue();
    }

    @Test
    void whatIsKeptCanBeChangedBehindStripesBack() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");

        world.control(
                "/stripe/objects/" + session.getId(), "{\"amount_total\": 1, \"client_reference_id\": \"other\"}");

        assertThat(read(session).getAmountTotal()).isEqualTo(1);
        assertThat(read(session).getClientReferenceId()).isEqualTo("other");
    }

    @Test
    void theReportAddsUpToTheBalance() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 27_300, "xof");
        refund(intent, 18_000);
        Purchases.paid(world, 1_000, "eur");
        world.control("/stripe/fee", "{\"basis_points\": 250}");
        Purchases.paid(world, 1_000, "xof");

        JsonNode report = world.json("/_sandbox/stripe/report?currency=xof");
        assertThat(report.at("/totals/xof/fee").asLong()).isEqualTo(273 + 25);
        assertThat(report.at("/totals/xof/by_type/refund").asLong()).isEqualTo(-18_000);
        assertThat(report.path("totals").size()).isEqualTo(1);
        assertThat(report.path("balance_transactions")).hasSize(3);
        assertThat(world.stripe().v1().balance().retrieve().getAvailable())
                .anySatisfy(line -> assertThat(line.getAmount())
                        .isEqualTo(report.at("/totals/xof/net").asLong()));
    }
}
