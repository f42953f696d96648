package org.sandaga.sandbox.stripe;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeSearchResult;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;

import org.sandaga.sandbox.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApiRulesTest {
    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    private static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private Refund refund(PaymentIntent intent, long amount, String key) throws StripeException {
        return world.stripe()
                .v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(intent.getId())
                                .setAmount(amount)
                                .build(),
                        key(key));
    }

    @Test
    void refusesAWrongKeyWithoutRepeatingIt() {
        assertThatThrownBy(() ->
                        world.stripe("sk_test_somebody_elses").v1().balance().retrieve())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("Invalid API Key")
                .hasMessageNotContaining("somebody");
        assertThat(world.get("/stripe/v1/balance").statusCode()).isEqualTo(401);
    }

    @Test
    void theSameKeyAndParametersGetTheSameAnswer() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");

        Refund first = refund(intent, 300, "ref_1");
        Refund second = refund(intent, 300, "ref_1");

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
        assertThat(second.getLastResponse().headers().firstValue("Original-Request"))
                .contains(first.getLastResponse().requestId());
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(world.stripe()
                        .v1()
                        .charges()
                        .retrieve(intent.getLatestCharge())
                        .getAmountRefunded())
                .isEqualTo(300);
    }

    @Test
    void theSameKeyWithOtherParametersIsRefused() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");
        refund(intent, 300, "ref_1");

        assertThatThrownBy(() -> refund(intent, 301, "ref_1")).isInstanceOf(IdempotencyException.class);
    }

    @Test
    void aKeyInUseIsRefusedAndTheWorkIsDoneOnce() throws Exception {
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");
        world.control("/faults", """
                {"path": "/stripe/v1/refunds", "kind": "hang", "when": "during", "seconds": 1, "count": 1}""");
        CompletableFuture<Refund> slow = CompletableFuture.supplyAsync(() -> {
            try {
                return refund(intent, 300, "ref_1");
            } catch (StripeException e) {
                throw new IllegalStateException(e);
            }
        });
        while (world.json("/_sandbox/requests?path=/stripe/v1/refunds")
                        .path("count")
                        .asInt()
                == 0) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> refund(intent, 300, "ref_1"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(409));
        assertThat(refund(intent, 300, slow.get().getAmount() == 300 ? "ref_1" : "")
                        .getId())
                .isEqualTo(slow.get().getId());
    }

    @Test
    void aRefusalForWhatIsIsRepeatedAndARefusalOfParametersIsNot() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");

        assertThatThrownBy(() -> refund(intent, 5_000, "too_much")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> refund(intent, 100, "too_much")).isInstanceOf(IdempotencyException.class);
        assertThatThrownBy(() -> refund(intent, -1, "negative")).isInstanceOf(InvalidRequestException.class);
        assertThat(refund(intent, 100, "negative").getAmount()).isEqualTo(100);
    }

    @Test
    void pagesThroughAListNewestFirst() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");
        List<Long> amounts = IntStream.rangeClosed(1, 7).mapToObj(Long::valueOf).toList();
        for (long amount : amounts) {
            refund(intent, amount, "ref_" + amount);
        }

        RefundListParams three = RefundListParams.builder().setLimit(3L).build();
        assertThat(world.stripe().v1().refunds().list(three).getHasMore()).isTrue();
        assertThat(world.stripe().v1().refunds().list(three).autoPagingIterable())
                .extracting(Refund::getAmount)
                .containsExactlyElementsOf(amounts.reversed());
        assertThatThrownBy(() -> world.stripe()
                        .v1()
                        .refunds()
                        .list(RefundListParams.builder().setLimit(101L).build()))
                .hasMessageContaining("less than or equal to 100");
    }

    @Test
    void findsAPaymentIntentByItsMetadata() throws StripeException {
        Purchases.paid(world, 1_000, "eur");
        PaymentIntentSearchParams search = PaymentIntentSearchParams.builder()
                .setQuery("metadata['purchase']:'pur_1' AND amount>999 AND status:'succeeded'")
                .build();

        StripeSearchResult<PaymentIntent> found =
                world.stripe().v1().paymentIntents().search(search);
        assertThat(found.getData()).hasSize(1);
        assertThat(world.stripe()
                        .v1()
                        .paymentIntents()
                        .search(PaymentIntentSearchParams.builder()
                                .setQuery("metadata['purchase']:'pur_2'")
                                .build())
                        .getData())
                .isEmpty();
    }

    @Test
    void refusesToExpandWhatIsNoObject() throws StripeException {
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");

        assertThatThrownBy(() -> world.stripe()
                        .v1()
                        .paymentIntents()
                        .retrieve(
                                intent.getId(),
                                PaymentIntentRetrieveParams.builder()
                                        .addExpand("amount")
                                        .build()))
                .hasMessageContaining("cannot be expanded");
    }

    @Test
    void saysWhatIsNotThereAsStripeDoes() {
        assertThatThrownBy(() -> world.stripe().v1().checkout().sessions().retrieve("cs_test_none"))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.getStatusCode()).isEqualTo(404);
                    assertThat(e.getCode()).isEqualTo("resource_missing");
                    assertThat(e.getRequestId()).startsWith("req_");
                });
        assertThat(world.get("/stripe/v1/unheard_of").body()).contains("Unrecognized request URL");
    }

    @Test
    void nothingOfTheSandboxsOwnLeavesIt() throws StripeException {
        Session session = Purchases.open(world, 1_000, "eur");

        assertThat(session.getRawJsonObject().keySet()).noneMatch(name -> name.startsWith("_"));
    }

    @Test
    void twentyRefundsAtOnceNeverExceedTheCharge() throws StripeException, InterruptedException, ExecutionException {
        PaymentIntent intent = Purchases.paid(world, 1_000, "eur");

        List<CompletableFuture<Boolean>> refunds = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        refund(intent, 300, "race_" + i);
                        return true;
                    } catch (StripeException e) {
                        return false;
                    }
                }))
                .toList();

        assertThat(refunds.stream().filter(CompletableFuture::join)).hasSize(3);
    }
}
