package org.sandaga.payment;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.ledger.AccountType;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** How much of a vendor order's money may go back, and who may say so and see it. */
class ClaimRefundsIT {
    private static final Actor READER = Actor.staff(UserId.next(), EnumSet.of(Permission.PURCHASE_READ));
    private static final Actor STRANGER = Actor.shopper(UserId.next());

    private final Till till = Till.open();
    private final RefundDesk desk = till.house.door(RefundDesk.class);
    private final PlacedPurchase placed = till.paid();
    private final VendorOrderId order = till.firstOrder(placed);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void giveBackEverythingAndNotAUnitMore() {
        assertThatThrownBy(() -> refund(xof(23_001))).isInstanceOf(MoreThanCaptured.class);
        assertThatThrownBy(() -> refund(xof(0))).isInstanceOf(MoreThanCaptured.class);
        assertThatThrownBy(() -> refund(Money.of(1, "EUR"))).isInstanceOf(MoreThanCaptured.class);

        refund(xof(23_000));

        assertThatThrownBy(() -> refund(xof(1))).isInstanceOf(MoreThanCaptured.class);
        assertThat(desk.claimRest(order, "lost")).isEmpty();
        assertThat(desk.claimPart(order, xof(1), xof(0), xof(0), "lost")).isEmpty();
    }

    @Test
    void claimNothingForPiecesThatCostNothing() {
        assertThat(desk.claimPart(order, xof(0), xof(0), xof(0), "rest refused"))
                .isEmpty();
    }

    @Test
    void giveAllOfTheCommissionBackWithTheLastPiece() {
        desk.claimPart(order, xof(23_000), xof(1), xof(1), "rest refused");
        till.house.runJobs();

        assertThat(till.pending(till.awa)).isZero();
        assertThat(till.platform(AccountType.COMMISSION_INCOME)).isEqualTo(840);
    }

    @Test
    void areToldWhenTheMoneyIsOnItsWay() {
        RefundId refund = refund(xof(1_000));
        till.house.runJobs();
        till.house.runJobs();

        assertThat(confirmed())
                .containsExactly(new RefundConfirmed(refund, placed.id(), order, placed.number(), xof(1_000), false));
    }

    @Test
    void areForStaffWithTheRightAlone() {
        RefundId refund = refund(xof(1_000));

        for (Actor actor : List.of(READER, STRANGER)) {
            assertThatThrownBy(() -> till.payments.refund(actor, order, xof(1), "mine"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> till.payments.repeatRefund(actor, refund)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> till.payments.repeatRefund(Actor.SYSTEM, refund))
                .isInstanceOf(RefundNotFailed.class);
        assertThatThrownBy(() -> till.payments.repeatRefund(Actor.SYSTEM, RefundId.next()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void areSeenByTheBuyerAndByStaff() {
        RefundId refund = refund(xof(1_000));

        for (Actor actor : List.of(Actor.shopper(Till.FATOU), READER)) {
            assertThat(till.payments.refunds(actor, TrackingToken.NONE, placed.id()))
                    .extracting(RefundRow::id, RefundRow::order)
                    .containsExactly(tuple(refund, order));
        }
        assertThatThrownBy(() -> till.payments.refunds(STRANGER, TrackingToken.NONE, placed.id()))
                .isInstanceOf(NotFound.class);
    }

    private RefundId refund(Money amount) {
        return till.payments.refund(Actor.SYSTEM, order, amount, "broken");
    }

    private List<RefundConfirmed> confirmed() {
        return till.house.inTransaction(() -> till.house
                .sql()
                .list(
                        "select payload from shared.outbox where type = 'payment.RefundConfirmed'",
                        row -> Json.read(row.text("payload"), RefundConfirmed.class)));
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
