package org.sandaga.payment;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.testing.StoppedClock;
import org.sandaga.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sandaga.ordering.VendorOrderStatus.TO_ACCEPT;

/** When a provider that does not answer is asked again, to the second. */
class PausesIT {
    private final Till till = Till.open(StoppedClock.class);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void callsASilentProviderAgainInPausesThatDouble() {
        PlacedPurchase placed = claimed();
        till.gateway.will(StandInGateway.Fault.BEFORE);

        assertThat(calls("refund ", Duration.ofMillis(1))).isEqualTo(1);
        assertThat(calls("refund ", Duration.ofSeconds(4))).isEqualTo(1);
        assertThat(calls("refund ", Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(calls("refund ", Duration.ofSeconds(9))).isEqualTo(2);
        till.gateway.will(StandInGateway.Fault.NONE);
        assertThat(calls("refund ", Duration.ofSeconds(2))).isEqualTo(3);

        assertThat(refunds(placed)).extracting(RefundRow::status).containsExactly(Refund.Status.CONFIRMED);
        assertThat(new HashSet<>(till.gateway.calls("refund "))).hasSize(1);
    }

    @Test
    void asksAfterARefundInPausesWhateverIsAnswered() {
        till.gateway.refundsEnd(RefundState.Status.PENDING);
        claimed();
        till.house.runJobs();

        assertThat(calls("fetchRefund", Duration.ofSeconds(4))).isZero();
        assertThat(calls("fetchRefund", Duration.ofSeconds(2))).isEqualTo(1);
        till.gateway.will(StandInGateway.Fault.REFUSES);
        assertThat(calls("fetchRefund", Duration.ofSeconds(11))).isEqualTo(2);
        assertThat(calls("fetchRefund", Duration.ofSeconds(19))).isEqualTo(2);
        till.gateway.will(StandInGateway.Fault.BEFORE);
        assertThat(calls("fetchRefund", Duration.ofSeconds(2))).isEqualTo(3);
        assertThat(calls("fetchRefund", Duration.ofSeconds(39))).isEqualTo(3);
        TestDatabase.asSuperuser(till.house.database(), "update payment.refund set provider_reference = 're_lost'");
        till.gateway.will(StandInGateway.Fault.NONE);
        assertThat(calls("fetchRefund", Duration.ofSeconds(2))).isEqualTo(4);
        assertThat(calls("fetchRefund", Duration.ofSeconds(79))).isEqualTo(4);
    }

    @Test
    void worksOnAReceiptAgainInPausesThatDouble() {
        PlacedPurchase placed = till.placed();
        String reference = till.begin(placed);
        till.gateway.pay(reference);
        till.gateway.will(StandInGateway.Fault.BEFORE);
        till.hear(reference);

        workAfter(Duration.ofSeconds(9));
        assertThat(till.gateway.calls("fetch")).hasSize(1);
        workAfter(Duration.ofSeconds(2));
        assertThat(till.gateway.calls("fetch")).hasSize(2);
        workAfter(Duration.ofSeconds(18));
        assertThat(till.gateway.calls("fetch")).hasSize(2);

        till.gateway.will(StandInGateway.Fault.NONE);
        workAfter(Duration.ofSeconds(3));
        assertThat(till.statuses(placed)).containsOnly(TO_ACCEPT);
        till.house.wait(Duration.ofHours(2));
        assertThat(till.house.door(ReceiptDesk.class).due(10)).isEmpty();
    }

    /** How often the provider has been called so once its job has run after a pause. */
    private int calls(String what, Duration pause) {
        till.house.wait(pause);
        till.house.door(SendRefunds.class).run();
        return till.gateway.calls(what).size();
    }

    /** The job of receipts alone; that of payments would find the money for itself. */
    private void workAfter(Duration pause) {
        till.house.wait(pause);
        till.house.door(HandleReceipts.class).run();
    }

    private PlacedPurchase claimed() {
        PlacedPurchase placed = till.paid();
        till.payments.refund(Actor.SYSTEM, till.firstOrder(placed), Money.of(1_000, "XOF"), "broken");
        return placed;
    }

    private List<RefundRow> refunds(PlacedPurchase placed) {
        return till.payments.refunds(Actor.shopper(Till.FATOU), TrackingToken.NONE, placed.id());
    }
}
