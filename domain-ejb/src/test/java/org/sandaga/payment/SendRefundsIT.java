package org.sandaga.payment;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.ledger.AccountType;
import org.sandaga.ordering.OrderLineId;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What can happen between us and the provider while money goes back. */
class SendRefundsIT {
    private final Till till = Till.open();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void sendsARefundBehindOneThatCannotBeSent() {
        PlacedPurchase bad = claimed();
        TestDatabase.asSuperuser(till.house.database(), "update payment.refund set provider = 'nobody'");
        PlacedPurchase good = claimed();

        till.house.runJobs();

        assertThat(status(good)).isEqualTo(Refund.Status.CONFIRMED);
        assertThat(status(bad)).isEqualTo(Refund.Status.REQUESTED);
        TestDatabase.asSuperuser(
                till.house.database(), "update payment.refund set provider = '" + StandInGateway.NAME + "'");
        till.wait(Duration.ofMinutes(1));
        assertThat(status(bad)).isEqualTo(Refund.Status.CONFIRMED);
    }

    @Test
    void doesNotTakeARefusalToAnswerForARefusalToPay() {
        till.gateway.refundsEnd(RefundState.Status.PENDING);
        PlacedPurchase placed = claimed();
        till.house.runJobs();
        till.gateway.will(StandInGateway.Fault.REFUSES);
        till.wait(Duration.ofMinutes(1));
        assertThat(status(placed)).isEqualTo(Refund.Status.PENDING);

        till.gateway.will(StandInGateway.Fault.NONE);
        till.gateway.refundsEnd(RefundState.Status.CONFIRMED);
        till.wait(Duration.ofMinutes(2));

        assertThat(status(placed)).isEqualTo(Refund.Status.CONFIRMED);
        assertThat(till.gateway.calls("refund ")).hasSize(1);
    }

    @Test
    void leavesARefusalToGiveBackToAPerson() {
        PlacedPurchase placed = claimed();
        till.gateway.will(StandInGateway.Fault.REFUSES);
        till.house.runJobs();
        till.gateway.will(StandInGateway.Fault.NONE);
        till.wait(Duration.ofHours(2));
        assertThat(status(placed)).isEqualTo(Refund.Status.FAILED);
        assertThat(till.gateway.calls("refund ")).hasSize(1);

        till.payments.repeatRefund(Actor.SYSTEM, row(placed).id());
        till.house.runJobs();

        assertThat(status(placed)).isEqualTo(Refund.Status.CONFIRMED);
        assertThat(new HashSet<>(till.gateway.calls("refund "))).hasSize(2);
    }

    /** I22. */
    @Test
    void takesBackWhatTheProviderReportedAndThenFailed() {
        PlacedPurchase placed = claimed();
        long before = till.pending(till.awa);
        long held = till.clearing();
        till.house.runJobs();
        assertThat(till.clearing()).isEqualTo(held - 1_000);

        till.gateway.refundsEnd(RefundState.Status.FAILED);
        hear(placed);
        hear(placed);
        assertThat(status(placed)).isEqualTo(Refund.Status.FAILED);
        assertThat(till.pending(till.awa)).isEqualTo(before);
        assertThat(till.clearing()).isEqualTo(held);
        assertThat(till.payment(placed).refunded().isZero()).isTrue();

        till.gateway.refundsEnd(RefundState.Status.CONFIRMED);
        till.payments.repeatRefund(Actor.SYSTEM, row(placed).id());
        till.house.runJobs();
        assertThat(status(placed)).isEqualTo(Refund.Status.CONFIRMED);
        assertThat(till.clearing()).isEqualTo(held - 1_000);
        assertThat(till.payment(placed).refunded()).isEqualTo(Money.of(1_000, "XOF"));
        assertThat(new HashSet<>(till.gateway.calls("refund "))).hasSize(2);
    }

    /** I22. */
    @Test
    void endsTheSameInWhateverOrderAConfirmationAndAFailureAreHeard() {
        till.gateway.refundsEnd(RefundState.Status.PENDING);
        PlacedPurchase first = claimed();
        PlacedPurchase second = claimed();
        long held = till.clearing();
        till.house.runJobs();

        answer(first, RefundState.Status.CONFIRMED, RefundState.Status.FAILED, RefundState.Status.PENDING);
        answer(second, RefundState.Status.FAILED, RefundState.Status.PENDING, RefundState.Status.CONFIRMED);

        assertThat(status(first)).isEqualTo(status(second)).isEqualTo(Refund.Status.FAILED);
        assertThat(till.payment(first).refunded().isZero()).isTrue();
        assertThat(till.clearing()).isEqualTo(held);
    }

    /** I22. A thread that asked before a person decided may answer long after. */
    @Test
    void doesNotTakeALateAnswerOfOneRoundForThatOfTheNext() {
        till.gateway.refundsEnd(RefundState.Status.FAILED);
        PlacedPurchase placed = claimed();
        till.house.runJobs();
        till.gateway.refundsEnd(RefundState.Status.CONFIRMED);
        till.payments.repeatRefund(Actor.SYSTEM, row(placed).id());

        answer(placed, 1, RefundState.Status.FAILED);
        till.house.door(RefundDesk.class).refused(row(placed).id(), 1, "late");
        assertThat(status(placed)).isEqualTo(Refund.Status.REQUESTED);
        till.house.runJobs();
        answer(placed, 1, RefundState.Status.FAILED);

        assertThat(status(placed)).isEqualTo(Refund.Status.CONFIRMED);
        assertThat(till.payment(placed).refunded()).isEqualTo(Money.of(1_000, "XOF"));
    }

    @Test
    void keepsInSuspenseWhatWasPaidTwiceAndCameBack() {
        PlacedPurchase placed = paidTwice();
        till.house.runJobs();
        assertThat(till.platform(AccountType.SUSPENSE)).isZero();

        till.gateway.refundsEnd(RefundState.Status.FAILED);
        hear(placed);
        assertThat(till.platform(AccountType.SUSPENSE)).isEqualTo(31_500);

        till.gateway.refundsEnd(RefundState.Status.CONFIRMED);
        till.payments.repeatRefund(Actor.SYSTEM, row(placed).id());
        till.house.runJobs();
        assertThat(till.platform(AccountType.SUSPENSE)).isZero();
    }

    @Test
    void givesBackExactlyThePiecesThatAVendorDoesNotShip() {
        PlacedPurchase placed = till.paid();
        VendorOrderId order = till.firstOrder(placed);
        Actor awa = Till.member(till.awa);
        OrderLineId line =
                till.view(placed).orders().getFirst().lines().getFirst().id();
        till.ordering.accept(awa, order);
        till.ordering.shipped(awa, order, List.of(new ShippedLine(line, 1)));

        till.ordering.refuseRest(awa, order, "sold out");
        till.settleDown();

        assertThat(row(placed).amount()).isEqualTo(Money.of(10_750, "XOF"));
        assertThat(till.statuses(placed).getFirst()).isEqualTo(VendorOrderStatus.SHIPPED);
        assertThat(till.pending(till.awa)).isEqualTo(10_750 + 1_500 - 2_580 / 2 - 464 / 2);
        assertThat(till.platform(AccountType.COMMISSION_INCOME)).isEqualTo(2_580 / 2 + 840);
        till.house.door(RefundDesk.class).claimRest(order, "lost");
        till.house.runJobs();
        assertThat(till.pending(till.awa)).isZero();
        assertThat(till.platform(AccountType.COMMISSION_INCOME)).isEqualTo(840);
    }

    private PlacedPurchase paidTwice() {
        PlacedPurchase placed = till.placed();
        String first = till.begin(placed);
        till.gateway.tamper(first, state -> StandInGateway.with(state, PaymentState.Status.EXPIRED));
        till.hear("evt_expired", first);
        String second = till.begin(placed);
        till.gateway.pay(second);
        till.hear(second);
        till.gateway.payLate(first);
        till.hear("evt_late", first);
        return placed;
    }

    private void answer(PlacedPurchase placed, RefundState.Status... news) {
        for (RefundState.Status status : news) {
            answer(placed, 1, status);
        }
    }

    private void answer(PlacedPurchase placed, int round, RefundState.Status status) {
        RefundRow refund = row(placed);
        RefundState state = new RefundState("re_" + refund.id().text(), status, refund.amount(), null);
        till.house.door(RefundDesk.class).settle(refund.id(), round, state);
    }

    private void hear(PlacedPurchase placed) {
        till.payments.receive(
                StandInGateway.NAME,
                StandInGateway.callback(
                        Ids.next().toString(),
                        ProviderEvent.About.REFUND,
                        "re_" + row(placed).id().text(),
                        StandInGateway.US),
                Map.of("signature", "good"));
    }

    private PlacedPurchase claimed() {
        PlacedPurchase placed = till.paid();
        till.payments.refund(Actor.SYSTEM, till.firstOrder(placed), Money.of(1_000, "XOF"), "broken");
        return placed;
    }

    private Refund.Status status(PlacedPurchase placed) {
        return row(placed).status();
    }

    private RefundRow row(PlacedPurchase placed) {
        return till.payments
                .refunds(Actor.shopper(Till.FATOU), TrackingToken.NONE, placed.id())
                .getFirst();
    }
}
