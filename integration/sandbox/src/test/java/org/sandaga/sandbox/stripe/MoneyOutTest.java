package org.sandaga.sandbox.stripe;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferListParams;

import org.sandaga.sandbox.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyOutTest {
    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    private Refund refund(PaymentIntent intent, long amount) throws StripeException {
        return world.stripe()
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(amount)
                        .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                        .putMetadata("refund", "ref_1")
                        .build());
    }

    private TransferCreateParams.Builder transfer(Account account, long amount) {
        return TransferCreateParams.builder()
                .setAmount(amount)
                .setCurrency("xof")
                .setDestination(account.getId())
                .setTransferGroup("pur_1");
    }

    private long balance() throws StripeException {
        return world.stripe()
                .v1()
                .balance()
                .retrieve()
                .getAvailable()
                .getFirst()
                .getAmount();
    }

    @Test
    void refundsInPartsAndNeverMoreThanWasCaptured() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 27_300, "xof");

        assertThat(refund(intent, 18_000).getStatus()).isEqualTo("succeeded");
        assertThatThrownBy(() -> refund(intent, 9_301)).hasMessageContaining("greater than unrefunded amount");
        refund(intent, 9_300);
        assertThatThrownBy(() -> refund(intent, 1))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo("charge_already_refunded"));

        Charge charge = world.stripe().v1().charges().retrieve(intent.getLatestCharge());
        assertThat(charge.getAmountRefunded()).isEqualTo(27_300);
        assertThat(charge.getRefunded()).isTrue();
        assertThat(balance()).isEqualTo(-273);
        world.ear.next("charge.refunded");
    }

    @Test
    void aRefundIsReadAndListedByItsIntent() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 1_000, "xof");
        Refund refund = refund(intent, 400);

        assertThat(world.stripe().v1().refunds().retrieve(refund.getId()).getMetadata())
                .containsEntry("refund", "ref_1");
        assertThat(world.stripe()
                        .v1()
                        .refunds()
                        .list(com.stripe.param.RefundListParams.builder()
                                .setPaymentIntent(intent.getId())
                                .build())
                        .getData())
                .singleElement()
                .satisfies(found -> assertThat(found.getAmount()).isEqualTo(400));
    }

    @Test
    void anUnpaidIntentCannotBeRefunded() throws StripeException {
        var session = Purchases.open(world, 1_000, "eur");
        Purchases.pay(world, session, "declined");
        PaymentIntent intent =
                world.stripe().v1().paymentIntents().list().getData().getFirst();

        assertThatThrownBy(() -> refund(intent, 100)).hasMessageContaining("does not have a successful charge");
    }

    @Test
    void anAccountReceivesNothingBeforeItIsOnboarded() throws StripeException {
        Purchases.paid(world, 27_300, "xof");
        Account account = Purchases.account(world);

        assertThat(account.getPayoutsEnabled()).isFalse();
        assertThat(account.getRequirements().getCurrentlyDue()).isNotEmpty();
        assertThatThrownBy(() -> world.stripe()
                        .v1()
                        .transfers()
                        .create(transfer(account, 100).build()))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo("insufficient_capabilities_for_transfer"));
    }

    @Test
    void onboardingEnablesTheAccountAndTellsIt() throws StripeException {
        Account account = Purchases.account(world);
        AccountLink link = Purchases.link(world, account);

        assertThat(world.get(link.getUrl()).body()).contains(account.getId());
        assertThat(world.post(link.getUrl(), Map.of("action", "complete"))
                        .headers()
                        .firstValue("Location"))
                .contains(Purchases.SHOP + "/back");

        Account onboarded = world.stripe().v1().accounts().retrieve(account.getId());
        assertThat(onboarded.getChargesEnabled()).isTrue();
        assertThat(onboarded.getPayoutsEnabled()).isTrue();
        assertThat(onboarded.getRequirements().getCurrentlyDue()).isEmpty();
        world.ear.next("account.updated");
        assertThat(world.get(link.getUrl()).headers().firstValue("Location")).contains(Purchases.SHOP + "/again");
    }

    @Test
    void aMissingDocumentLeavesTheAccountRestricted() throws StripeException {
        Account account = Purchases.account(world);
        world.post(Purchases.link(world, account).getUrl(), Map.of("action", "incomplete"));

        Account restricted = world.stripe().v1().accounts().retrieve(account.getId());
        assertThat(restricted.getDetailsSubmitted()).isTrue();
        assertThat(restricted.getPayoutsEnabled()).isFalse();
        assertThat(restricted.getRequirements().getDisabledReason()).isEqualTo("requirements.past_due");
    }

    @Test
    void aTransferReducesTheBalanceAndIsFoundByItsGroup() throws StripeException {
        Purchases.paid(world, 27_300, "xof");
        Account account = Purchases.onboarded(world);

        Transfer transfer =
                world.stripe().v1().transfers().create(transfer(account, 18_668).build());

        assertThat(balance()).isEqualTo(27_300 - 273 - 18_668);
        assertThat(world.stripe()
                        .v1()
                        .transfers()
                        .list(TransferListParams.builder()
                                .setTransferGroup("pur_1")
                                .build())
                        .getData())
                .extracting(Transfer::getId)
                .containsExactly(transfer.getId());
        assertThat(world.stripe()
                        .v1()
                        .balance()
                        .retrieve(RequestOptions.builder()
                                .setStripeAccount(account.getId())
                                .build())
                        .getAvailable()
                        .getFirst()
                        .getAmount())
                .isEqualTo(18_668);
        world.ear.next("transfer.created");
    }

    @Test
    void refusesATransferThatTheBalanceDoesNotCover() throws StripeException {
        Purchases.paid(world, 27_300, "xof");
        Account account = Purchases.onboarded(world);

        assertThatThrownBy(() -> world.stripe()
                        .v1()
                        .transfers()
                        .create(transfer(account, 27_028).build()))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo("balance_insufficient"));
    }

    @Test
    void transfersOutOfAChargeNeverExceedIt() throws StripeException {
        String charge = Purchases.paid(world, 27_300, "xof").getLatestCharge();
        Account account = Purchases.onboarded(world);
        world.stripe()
                .v1()
                .transfers()
                .create(transfer(account, 20_000).setSourceTransaction(charge).build());

        assertThatThrownBy(() -> world.stripe()
                        .v1()
                        .transfers()
                        .create(transfer(account, 7_301)
                                .setSourceTransaction(charge)
                                .build()))
                .hasMessageContaining("must not exceed the source amount");
    }

    @Test
    void aTransferIsTakenBackInParts() throws StripeException {
        Purchases.paid(world, 27_300, "xof");
        Transfer transfer = world.stripe()
                .v1()
                .transfers()
                .create(transfer(Purchases.onboarded(world), 10_000).build());

        reverse(transfer, 4_000);
        assertThatThrownBy(() -> reverse(transfer, 6_001)).hasMessageContaining("greater than unreversed amount");
        reverse(transfer, 6_000);

        assertThat(world.stripe().v1().transfers().retrieve(transfer.getId()).getReversed())
                .isTrue();
        assertThat(balance()).isEqualTo(27_027);
        world.ear.next("transfer.reversed");
    }

    private void reverse(Transfer transfer, long amount) throws StripeException {
        world.stripe()
                .v1()
                .transfers()
                .reversals()
                .create(
                        transfer.getId(),
                        com.stripe.param.TransferReversalCreateParams.builder()
                                .setAmount(amount)
                                .build());
    }
}
