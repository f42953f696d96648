package org.sandaga.payment;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.shared.Actor;
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

    private PlacedPurchase claimed() {
        PlacedPurchase placed = till.paid();
        till.payments.refund(Actor.SYSTEM, till.firstOrder(placed), Money.of(1_000, "XOF"), "broken");
        return placed;
    }

    private Refund.Status status(PlacedPurchase placed) {
        return till.payments
                .refunds(Actor.shopper(Till.FATOU), TrackingToken.NONE, placed.id())
                .getFirst()
                .status();
    }
}
