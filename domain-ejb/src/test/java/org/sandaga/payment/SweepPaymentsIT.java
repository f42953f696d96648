package org.sandaga.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.ledger.AccountType;
import org.sandaga.ordering.Abandonment;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.shared.Actor;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sandaga.ordering.VendorOrderStatus.CANCELLED;
import static org.sandaga.ordering.VendorOrderStatus.PENDING_PAYMENT;
import static org.sandaga.ordering.VendorOrderStatus.TO_ACCEPT;

/** What the job finds out for itself, whatever the provider, the network or the shopper do. */
class SweepPaymentsIT {
    private static final Actor FATOU = Actor.shopper(Till.FATOU);
    private final Till till = Till.open();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    @Tag("W-11")
    void findsAPaymentBehindFiftyThatTheProviderDoesNotKnow() {
        Stream.generate(till::placed).limit(50).map(till::begin).forEach(till.gateway::forget);
        PlacedPurchase placed = till.placed();
        till.gateway.pay(till.begin(placed));

        till.wait(Duration.ofMinutes(2));
        till.settleDown();

        assertThat(till.statuses(placed)).containsOnly(TO_ACCEPT);
    }

    @Test
    @Tag("W-11")
    void findsAPaymentBehindFiftyOfAProviderThatIsNotConnectedAnyMore() {
        Stream.generate(till::placed).limit(50).forEach(till::begin);
        change("update payment.attempt set provider = 'nobody'");
        PlacedPurchase placed = till.placed();
        till.gateway.pay(till.begin(placed));

        till.wait(Duration.ofMinutes(2));
        till.settleDown();

        assertThat(till.statuses(placed)).containsOnly(TO_ACCEPT);
    }

    @Test
    @Tag("W-13")
    void givesUpAPurchaseWhosePageTheProviderDoesNotKnowOnceItMustHaveClosed() {
        PlacedPurchase placed = till.placed();
        till.gateway.forget(till.begin(placed));

        isGivenUpOnceItsPageMustHaveClosed(placed);
    }

    @Test
    @Tag("W-13")
    void givesUpAPurchaseWhoseProviderIsGoneOnceItsPageMustHaveClosed() {
        PlacedPurchase placed = till.placed();
        till.begin(placed);
        change("update payment.attempt set provider = 'nobody'");

        isGivenUpOnceItsPageMustHaveClosed(placed);
    }

    @Test
    @Tag("W-13")
    void givesUpAPurchaseWhosePageTheProviderWillNotCloseOnceItMustHaveClosed() {
        PlacedPurchase placed = till.placed();
        till.begin(placed);
        till.gateway.will(StandInGateway.Fault.REFUSES);

        isGivenUpOnceItsPageMustHaveClosed(placed);
    }

    @Test
    @Tag("W-13")
    void closesThePageOfAPurchaseThatWaitsForNoMoneyAnyMore() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.ordering.abandon(placed.id(), Abandonment.GIVEN_UP_BY_SHOPPER);

        till.settleDown();

        assertThat(till.gateway.state(reference).status()).isEqualTo(PaymentState.Status.EXPIRED);
    }

    @Test
    @Tag("W-13")
    void givesUpAPurchaseBehindFiftyWhosePageCannotBeClosed() {
        Stream.generate(till::placed).limit(50).map(till::begin).forEach(till.gateway::forget);
        till.house.wait(Duration.ofMinutes(5));
        PlacedPurchase placed = till.placed();
        till.begin(placed);

        till.wait(Duration.ofMinutes(31));
        till.settleDown();

        assertThat(till.statuses(placed)).containsOnly(CANCELLED);
    }

    @Test
    @Tag("W-13")
    void putsPagesThatCannotBeClosedBehindTheOthers() {
        Stream.generate(till::placed).limit(50).map(till::begin).forEach(till.gateway::forget);

        assertThatTheNextIsReached();
    }

    @Test
    @Tag("W-13")
    void putsPagesOfAProviderThatIsGoneBehindTheOthers() {
        Stream.generate(till::placed).limit(50).forEach(till::begin);
        change("update payment.attempt set provider = 'nobody'");

        assertThatTheNextIsReached();
    }

    /** Between two questions after any of them, when only their closing can put the fifty before it behind it. */
    private void assertThatTheNextIsReached() {
        Instant over = till.now().plus(Duration.ofMinutes(31));
        change("update payment.attempt set next_check_at = timestamptz '" + over.plusSeconds(20) + "'");
        PlacedPurchase placed = till.placed();
        till.begin(placed);
        change("update payment.attempt set next_check_at = timestamptz '" + over.plusSeconds(50)
                + "' where next_check_at < timestamptz '" + over + "'");

        till.wait(Duration.ofMinutes(31));
        assertThat(till.statuses(placed)).containsOnly(PENDING_PAYMENT);
        till.settleDown();

        assertThat(till.statuses(placed)).containsOnly(CANCELLED);
    }

    @Test
    @Tag("W-11")
    void findsThePaymentOfAnImpatientShopperAsSoonAsAnybodyElses() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        for (int i = 0; i < 100; i++) {
            till.payments.refresh(FATOU, TrackingToken.NONE, placed.id());
        }
        till.gateway.pay(reference);

        till.wait(Duration.ofMinutes(2));

        assertThat(till.statuses(placed)).containsOnly(TO_ACCEPT);
    }

    @Test
    @Tag("W-11")
    void neverWaitsLongerThanTenMinutesHoweverOftenItHasAsked() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        change("update payment.attempt set checks = 100; update ordering.purchase set pay_before = 'infinity'");
        till.wait(Duration.ofMinutes(2));
        till.gateway.pay(reference);

        till.wait(Duration.ofMinutes(6));

        assertThat(till.statuses(placed)).containsOnly(TO_ACCEPT);
    }

    @Test
    @Tag("W-11")
    void asksEachMinuteAtFirstAndLessOftenLater() {
        till.begin(till.placed());
        change("update ordering.purchase set pay_before = 'infinity'");
        for (int minute = 1; minute <= 3; minute++) {
            till.wait(Duration.ofMinutes(1));
            assertThat(till.gateway.calls("fetch")).hasSize(minute);
        }

        change("update payment.attempt set checks = 30");
        till.wait(Duration.ofMinutes(1));
        assertThat(till.gateway.calls("fetch")).hasSize(4);
        till.wait(Duration.ofMinutes(3));
        assertThat(till.gateway.calls("fetch")).hasSize(4);
        till.wait(Duration.ofMinutes(1));
        assertThat(till.gateway.calls("fetch")).hasSize(5);
    }

    @Test
    void asksNoMoreOnceTheMoneyAndItsFeeAreKnown() {
        till.paid();

        till.wait(Duration.ofMinutes(10));

        assertThat(till.gateway.calls("fetch")).hasSize(1);
    }

    @Test
    void learnsTheFeeHoweverOftenItWasAskedBeforeTheMoneyCame() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        change("update payment.attempt set checks = 100");
        till.gateway.pay(reference);
        PaymentState whole = till.gateway.state(reference);
        till.gateway.tamper(reference, SweepPaymentsIT::withoutFee);
        till.hear(reference);
        till.gateway.tamper(reference, state -> whole);

        till.wait(Duration.ofMinutes(6));

        assertThat(till.platform(AccountType.PSP_FEES)).isEqualTo(315);
    }

    @Test
    void doesNotGiveUpWhatIsPaid() {
        PlacedPurchase paid = till.paid();
        PlacedPurchase paying = till.placed();
        till.gateway.pay(till.begin(paying));

        for (PlacedPurchase placed : new PlacedPurchase[] {paid, paying}) {
            assertThatThrownBy(() -> till.payments.giveUp(FATOU, TrackingToken.NONE, placed.id()))
                    .isInstanceOf(PurchaseNotPayable.class);
            assertThat(till.statuses(placed)).containsOnly(TO_ACCEPT);
        }
    }

    @Test
    void givesUpTwiceLikeOnce() {
        PlacedPurchase placed = till.placed();
        till.begin(placed);

        till.payments.giveUp(FATOU, TrackingToken.NONE, placed.id());
        till.payments.giveUp(FATOU, TrackingToken.NONE, placed.id());

        assertThat(till.statuses(placed)).containsOnly(CANCELLED);
    }

    private void isGivenUpOnceItsPageMustHaveClosed(PlacedPurchase placed) {
        till.wait(Duration.ofMinutes(31));
        assertThat(till.statuses(placed)).containsOnly(PENDING_PAYMENT);

        pagesHaveClosed();
        till.settleDown();

        assertThat(till.statuses(placed)).containsOnly(CANCELLED);
    }

    private void pagesHaveClosed() {
        change("update payment.attempt set request = jsonb_set(request, '{expiresAt}', '\"2026-01-01T00:00:00Z\"')");
    }

    private void change(String command) {
        TestDatabase.asSuperuser(till.house.database(), command);
    }

    private static PaymentState withoutFee(PaymentState state) {
        return new PaymentState(
                state.reference(),
                state.status(),
                state.amount(),
                null,
                state.charge(),
                state.merchant(),
                state.purchase(),
                state.attempt(),
                null);
    }
}
