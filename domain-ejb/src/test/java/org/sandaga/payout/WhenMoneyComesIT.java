package org.sandaga.payout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.Fulfilment;
import org.sandaga.fulfilment.Yard;
import org.sandaga.identity.StaffRole;
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
import org.sandaga.shared.SettingDesk;
import org.sandaga.shared.SettingId;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a vendor reads beside an order: when its money comes, to the moment, or why nobody can say yet. */
class WhenMoneyComesIT {
    private final Bank bank = Bank.open();
    private final Actor awa = bank.yard.awa;
    private final VendorPayouts payouts = bank.house.door(VendorPayouts.class);
    private final SettingDesk settings = bank.house.door(SettingDesk.class);
    private final Actor boss = People.in(bank.house).staff("Omar", StaffRole.ADMINISTRATOR);

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
        assertThat(expected(order)).isEqualTo(new PayoutExpectation(Stage.APPROVED, null, payout, null, null));

        bank.transfers.transfersBegin(TransferState.Status.SENT);
        bank.house.runJobs();
        Instant arrives = bank.payout(run, awa).sentAt().plus(Duration.ofDays(3));
        assertThat(expected(order)).isEqualTo(new PayoutExpectation(Stage.SENT, arrives, payout, null, null));

        bank.house.wait(Duration.ofDays(1));
        bank.transfers.become(payout, TransferState.Status.SETTLED);
        bank.hear(ProviderEvent.About.TRANSFER, bank.payout(run, awa).reference());
        bank.house.deliver("payout");
        bank.house.runJobs();
        Instant arrived = bank.payout(run, awa).settledAt();
        assertThat(arrived).isBefore(arrives);
        assertThat(expected(order)).isEqualTo(new PayoutExpectation(Stage.PAID, arrived, payout, null, null));
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

        assertThat(expected(order)).isEqualTo(new PayoutExpectation(Stage.DUE, null, null, WhyNot.NOTHING_DUE, null));
    }

    @Test
    void leavesOnTheFirstPayDayAtOrAfterTheEndOfTheHold() {
        PlacedPurchase placed = bank.delivered();
        VendorOrderId order = bank.yard.ofAwa(placed);
        Instant released =
                bank.yard.orders(placed).getFirst().moments().deliveredAt().plus(Duration.ofDays(14));
        LocalDate day = day(released);
        assertThat(expected(order)).isEqualTo(stage(Stage.HELD, released));
        assertThat(expected(order).isByHand()).isTrue();

        payOn(on(day));
        assertThat(expected(order)).isEqualTo(new PayoutExpectation(Stage.HELD, released, null, null, day));
        assertThat(expected(order).isByHand()).isFalse();
        payOn(on(day.minusDays(1)));
        assertThat(expected(order).payDay()).isEqualTo(day.plusDays(6));

        bank.house.wait(Duration.ofDays(14));
        bank.house.runJobs();
        PayoutExpectation due = new PayoutExpectation(Stage.DUE, null, null, null, day.plusDays(6));
        assertThat(expected(order)).isEqualTo(due);
        PayoutRunId run = bank.runs.propose(bank.moussa, Bank.XOF, null);
        assertThat(expected(order))
                .as("it is on its way, but may still be refused")
                .isEqualTo(due);
        bank.runs.approve(bank.ndeye, run);
        assertThat(expected(order).payDay()).isNull();
        assertThat(expected(order).isByHand()).isFalse();
    }

    @Test
    void tellsAVendorTheNextPayDayThatMayBringSomething() {
        payOn(PayRhythm.DAILY);
        bank.delivered();
        assertThat(payDay()).as("when the hold ends").isEqualTo(day(now()).plusDays(14));

        bank.house.wait(Duration.ofDays(14));
        bank.house.runJobs();
        assertThat(payDay()).as("today, as something is due").isEqualTo(day(now()));

        bank.approved();
        assertThat(payDay()).as("today, as something has yet to leave").isEqualTo(day(now()));
        bank.house.runJobs();
        assertThat(payDay()).as("today's run is over").isEqualTo(day(now()).plusDays(1));

        payOn(PayRhythm.BY_HAND);
        assertThat(payDay()).isNull();
    }

    private @Nullable LocalDate payDay() {
        return payouts.next(awa).getFirst().payDay();
    }

    private static PayRhythm on(LocalDate day) {
        return PayRhythm.valueOf(day.getDayOfWeek().name());
    }

    private void payOn(PayRhythm rhythm) {
        SettingId setting = SettingId.of("sandaga.payout.rhythm");
        settings.change(
                boss, setting, rhythm.name(), settings.get(boss, setting).version());
        settings.refresh();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
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
        return new PayoutExpectation(stage, at, null, null, null);
    }

    private Instant now() {
        return bank.house.door(MarketClock.class).now();
    }
}
