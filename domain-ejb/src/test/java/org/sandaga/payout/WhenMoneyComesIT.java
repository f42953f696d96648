package org.sandaga.payout;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.Fulfilment;
import org.sandaga.fulfilment.Yard;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.RefundDesk;
import org.sandaga.payment.StandInGateway.Fault;
import org.sandaga.payout.PayoutExpectation.Stage;
import org.sandaga.shared.Actor;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a vendor reads beside an order: when its money comes, to the moment, or why nobody can say yet. */
class WhenMoneyComesIT {
    private final Bank bank = Bank.open();
    private final Actor awa = bank.yard.awa;
    private final VendorPayouts payouts = bank.house.door(VendorPayouts.class);

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void isToldOfAnOrderFromItsSaleToTheVendorsAccount() {
        PlacedPurchase placed = bank.sold();
        VendorOrderId order = bank.yard.ofAwa(placed);
        assertThat(expected(order)).isEqualTo(stage(Stage.AFTER_DELIVERY, null));

        bank.house.door(Fulfilment.class).ship(awa, order, Yard.everything());
        assertThat(expected(order)).isEqualTo(stage(Stage.AFTER_DELIVERY, null));

        bank.house.wait(Duration.ofDays(2));
        bank.house.door(Deliveries.class).allArrived(bank.yard.fatou, TrackingToken.NONE, order);
        Instant due =
                bank.yard.orders(placed).getFirst().moments().deliveredAt().plus(Duration.ofDays(14));
        assertThat(expected(order)).isEqualTo(stage(Stage.HELD, due));

        bank.house.wait(Duration.between(now(), due).minusMinutes(1));
        bank.house.runJobs();
        assertThat(expected(order)).isEqualTo(stage(Stage.HELD, due));
        bank.house.wait(Duration.ofMinutes(1));
        bank.house.runJobs();
        assertThat(expected(order)).isEqualTo(stage(Stage.DUE, null));

        PayoutRunId run = bank.runs.propose(bank.moussa, Bank.XOF, null);
        assertThat(expected(order)).as("a run may still be refused").isEqualTo(stage(Stage.DUE, null));

        bank.runs.approve(bank.ndeye, run);
        PayoutId payout = bank.payout(run, awa).id();
        assertThat(expected(order)).isEqualTo(new PayoutExpectation(Stage.APPROVED, null, payout, null));

        bank.transfers.transfersBegin(TransferState.Status.SENT);
        bank.house.runJobs();
        Instant arrives = bank.payout(run, awa).sentAt().plus(Duration.ofDays(3));
        assertThat(expected(order)).isEqualTo(new PayoutExpectation(Stage.SENT, arrives, payout, null));

        bank.house.wait(Duration.ofDays(1));
        bank.transfers.become(payout, TransferState.Status.SETTLED);
        bank.hear(ProviderEvent.About.TRANSFER, bank.payout(run, awa).reference());
        bank.house.deliver("payout");
        bank.house.runJobs();
        Instant arrived = bank.payout(run, awa).settledAt();
        assertThat(arrived).isBefore(arrives);
        assertThat(expected(order)).isEqualTo(new PayoutExpectation(Stage.PAID, arrived, payout, null));
    }

    @Test
    void isDueAgainWhenTheTransferFailed() {
        VendorOrderId order = bank.yard.ofAwa(bank.matured());
        PayoutRunId run = bank.approved();
        bank.transfers.will(Fault.REFUSES);
        bank.house.runJobs();
        assertThat(bank.payout(run, awa).status()).isEqualTo(PayoutStatus.FAILED);

        assertThat(expected(order)).isEqualTo(stage(Stage.DUE, null));
    }

    @Test
    void doesNotComeWhenTheOrderWasRefused() {
        VendorOrderId order = bank.yard.ofAwa(bank.sold());

        bank.house.door(Ordering.class).refuse(awa, order, "sold out");

        assertThat(expected(order)).isEqualTo(stage(Stage.NONE, null));
    }

    @Test
    void hasNothingLeftToComeWhenItAllWentBack() {
        VendorOrderId order = bank.yard.ofAwa(bank.matured());

        bank.house.door(RefundDesk.class).claimRest(order, "broken");
        bank.house.runJobs();

        assertThat(expected(order)).isEqualTo(new PayoutExpectation(Stage.DUE, null, null, WhyNot.NOTHING_DUE));
    }

    @Test
    void isNobodyElsesToKnow() {
        VendorOrderId order = bank.yard.ofAwa(bank.sold());

        assertThatThrownBy(() -> payouts.expected(bank.yard.binta, order)).isInstanceOf(NotFound.class);
    }

    private PayoutExpectation expected(VendorOrderId order) {
        return payouts.expected(awa, order);
    }

    private static PayoutExpectation stage(Stage stage, @Nullable Instant at) {
        return new PayoutExpectation(stage, at, null, null);
    }

    private Instant now() {
        return bank.house.door(MarketClock.class).now();
    }
}
