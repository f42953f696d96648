package org.sandaga.payment;

import java.util.HashSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.ordering.Abandonment;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sandaga.ordering.VendorOrderStatus.PENDING_PAYMENT;
import static org.sandaga.ordering.VendorOrderStatus.TO_ACCEPT;

/** Which page a shopper is sent to, and whose money it is that comes through one. */
class HostedPagesIT {
    private final Till till = Till.open();
    private final PlacedPurchase placed = till.placed();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void areShownToTheShopperOnlyWhileTheyAreOpen() {
        till.gateway.will(StandInGateway.Fault.BEFORE);
        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(ProviderUnavailable.class);
        assertThat(till.payment(placed).progress()).isEqualTo(PaymentView.Progress.WAITING);
        assertThat(till.payment(placed).page()).isNull();

        till.gateway.will(StandInGateway.Fault.NONE);
        PaymentPage page = till.start(placed);
        assertThat(till.payment(placed).page()).isEqualTo(page.page());

        String reference = till.begin(placed);
        till.gateway.pay(reference);
        till.hear(reference);
        assertThat(till.payment(placed).page()).isNull();
    }

    @Test
    void areOpenedAnewOnceTheOldOneHasClosedByItself() {
        String old = till.begin(placed);
        till.gateway.tamper(old, state -> StandInGateway.with(state, PaymentState.Status.EXPIRED));
        itIsTimeThatPagesClose();

        String fresh = till.begin(placed);

        assertThat(fresh).isNotEqualTo(old);
    }

    @Test
    void areKeptWhileTheProviderKeepsThemOpen() {
        String old = till.begin(placed);
        itIsTimeThatPagesClose();

        assertThat(till.begin(placed)).isEqualTo(old);
    }

    @Test
    void areOpenedUnderAnotherKeyAfterARefusal() {
        till.gateway.will(StandInGateway.Fault.REFUSES);
        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(ProviderRefused.class);
        assertThat(till.payment(placed).progress()).isEqualTo(PaymentView.Progress.NOT_PAID);

        till.gateway.will(StandInGateway.Fault.NONE);
        till.start(placed);

        assertThat(new HashSet<>(till.gateway.calls("start"))).hasSize(2);
    }

    @Test
    @Tag("W-17")
    void bringTheMoneyThoughTheirOpeningWasNeverAnswered() {
        till.gateway.will(StandInGateway.Fault.AFTER);
        assertThatThrownBy(() -> till.start(placed)).isInstanceOf(ProviderUnavailable.class);
        till.gateway.will(StandInGateway.Fault.NONE);
        String reference = "cs_" + till.gateway.calls("start").getFirst().substring("start ".length());
        till.gateway.pay(reference);

        till.hear(reference);

        assertThat(till.statuses(placed)).containsOnly(TO_ACCEPT);
    }

    @Test
    @Tag("W-09")
    void bringNoMoneyForAnAttemptThatHasAnotherPage() {
        PaymentState right = till.gateway.state(till.begin(placed));
        till.gateway.know(new PaymentState(
                "cs_another",
                PaymentState.Status.CAPTURED,
                right.amount(),
                null,
                "ch_another",
                right.merchant(),
                right.purchase(),
                right.attempt(),
                null));

        till.hear("cs_another");

        assertThat(till.statuses(placed)).containsOnly(PENDING_PAYMENT);
        assertThat(till.payments.flags(Actor.SYSTEM))
                .extracting(FlagRow::reason, FlagRow::amount)
                .containsExactly(tuple(FlagReason.UNKNOWN_PAYMENT, Money.of(31_500, "XOF")));
    }

    @Test
    @Tag("W-13")
    void areNotOpenedForAPurchaseThatIsJustBeingGivenUp() {
        String closed = till.begin(placed);
        till.gateway.tamper(closed, state -> StandInGateway.with(state, PaymentState.Status.EXPIRED));
        till.hear(closed);

        assertThatThrownBy(this::startWhileItIsGivenUp)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(PurchaseNotPayable.class);
        assertThat(till.gateway.calls("start")).hasSize(1);
    }

    private void startWhileItIsGivenUp() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> starting = till.house.inTransaction(() -> {
                till.house.door(SettlementDesk.class).abandonUnlessLive(placed.id(), Abandonment.GIVEN_UP_BY_SHOPPER);
                Future<?> begun = other.submit(() -> till.start(placed));
                till.house.waitUntilItWaits(begun);
                return begun;
            });
            starting.get(2, TimeUnit.MINUTES);
        }
    }

    private void itIsTimeThatPagesClose() {
        TestDatabase.asSuperuser(
                till.house.database(),
                "update payment.attempt set request = jsonb_set(request, '{expiresAt}', '\"2026-01-01T00:00:00Z\"')");
    }
}
