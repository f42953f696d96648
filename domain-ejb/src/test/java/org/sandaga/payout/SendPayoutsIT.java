package org.sandaga.payout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.StandInGateway.Fault;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Clockwork;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.NotAllowed;
import org.sandaga.testing.Crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sandaga.payout.Bank.xof;

/** What can happen between us and the provider. */
class SendPayoutsIT {
    private final Bank bank = Bank.open();
    private final Actor awa = bank.yard.awa;
    private PlacedPurchase placed;
    private PayoutRunId run;

    @BeforeEach
    void approve() {
        placed = bank.matured();
        run = bank.approved();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    @Tag("W-26")
    void paysOnceWhenRunTwiceAndByManyAtOnce() {
        Crowd.Outcome<Boolean> outcome = Crowd.of(8, i -> () -> {
            bank.house.door(Payouts.class).send(bank.ndeye, run);
            return true;
        });
        bank.house.runJobs();
        bank.house.runJobs();

        assertThat(outcome.refusals()).isEmpty();
        assertPaidOnce();
        assertThat(bank.told("PayoutSent")).isEqualTo(2);
        assertThat(bank.told("PayoutSettled")).isEqualTo(2);
    }

    @Test
    void hurriesTheJobWithoutWaitingForTheProvider() {
        bank.house.inTransaction(() -> bank.house
                .sql()
                .update("update shared.job set due_at = timestamptz '2999-01-01' where name = 'SendPayouts'"));
        Clockwork clockwork = bank.house.door(Clockwork.class);
        clockwork.tick();
        assertThat(bank.transfers.calls("send")).as("its time has not come").isEmpty();
        Payouts payouts = bank.house.door(Payouts.class);
        assertThatThrownBy(() -> payouts.sendSoon(awa)).isInstanceOf(NotAllowed.class);

        payouts.sendSoon(bank.ndeye);
        assertThat(bank.transfers.calls("send")).as("nobody waits for it").isEmpty();
        clockwork.tick();

        assertPaidOnce();
    }

    @Test
    @Tag("W-26")
    void paysOnceWhenKilledBeforeTheProviderWasCalled() {
        PayoutId payout = bank.payout(run, awa).id();
        bank.house.door(PayoutDesk.class).begin(payout);
        assertThat(bank.inTransit()).isEqualTo(xof(18_668));
        assertThat(bank.transfers.calls("send")).isEmpty();

        bank.house.wait(Duration.ofMinutes(1));
        bank.house.runJobs();

        assertPaidOnce();
    }

    @Test
    @Tag("W-26")
    void paysOnceWhenKilledBeforeTheAnswerWasWrittenDown() {
        PayoutId payout = bank.payout(run, awa).id();
        PayoutDesk.Errand errand =
                bank.house.door(PayoutDesk.class).begin(payout).orElseThrow();
        bank.transfers.send(errand.request(), errand.idempotencyKey());

        bank.house.wait(Duration.ofMinutes(1));
        bank.house.runJobs();

        assertThat(bank.transfers.calls("send " + payout.text())).hasSize(2);
        assertPaidOnce();
    }

    @Test
    void paysOnceWhenTheProviderPaysAndGivesNoAnswer() {
        bank.transfers.will(Fault.AFTER);
        bank.house.runJobs();
        assertThat(bank.payout(run, awa))
                .extracting(PayoutRow::status, PayoutRow::reference)
                .containsExactly(PayoutStatus.SENT, null);
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(0));

        bank.transfers.will(Fault.NONE);
        bank.house.wait(Duration.ofMinutes(1));
        bank.house.runJobs();

        assertPaidOnce();
    }

    @Test
    void triesAgainWhileTheProviderIsAway() {
        bank.transfers.will(Fault.BEFORE);
        bank.house.runJobs();
        bank.house.runJobs();
        assertThat(bank.transfers.calls("send"))
                .as("a pause lies between two tries")
                .hasSize(2);

        bank.transfers.will(Fault.NONE);
        bank.house.wait(Duration.ofMinutes(1));
        bank.house.runJobs();

        assertPaidOnce();
    }

    @Test
    void doesNotRepeatACallWhoseKeyTheProviderMayHaveForgotten() {
        bank.transfers.will(Fault.AFTER);
        bank.house.runJobs();
        bank.transfers.will(Fault.NONE);
        bank.house.inTransaction(
                () -> bank.house.sql().update("update payout.payout set called_at = called_at - interval '24 hours'"));

        bank.house.wait(Duration.ofDays(1));
        bank.house.runJobs();

        assertThat(bank.transfers.calls("send")).hasSize(2);
        assertThat(bank.payout(run, awa).status()).isEqualTo(PayoutStatus.SENT);
    }

    @Test
    void asksAgainAboutAPayoutWithoutAnAnswerWhenAPersonSaysSo() {
        PayoutId payout = bank.payout(run, awa).id();
        assertThatThrownBy(() -> bank.runs.askAgain(bank.ndeye, payout)).isInstanceOf(PayoutNotUnanswered.class);
        bank.transfers.will(Fault.AFTER);
        bank.house.runJobs();
        bank.transfers.will(Fault.NONE);
        bank.house.inTransaction(
                () -> bank.house.sql().update("update payout.payout set called_at = called_at - interval '24 hours'"));
        bank.house.wait(Duration.ofDays(1));

        assertThatThrownBy(() -> bank.runs.askAgain(awa, payout)).isInstanceOf(org.sandaga.shared.NotAllowed.class);
        bank.runs.askAgain(bank.ndeye, payout);
        bank.runs.askAgain(bank.ndeye, bank.payout(run, bank.yard.binta).id());
        bank.house.runJobs();

        assertPaidOnce();
        assertThatThrownBy(() -> bank.runs.askAgain(bank.ndeye, payout)).isInstanceOf(PayoutNotUnanswered.class);
    }

    @Test
    void doesNotTakeARefusalToAnswerForARefusalToPay() {
        bank.transfers.transfersBegin(TransferState.Status.SENT);
        bank.house.runJobs();
        bank.transfers.will(Fault.REFUSES);
        bank.house.wait(Duration.ofMinutes(1));
        bank.house.runJobs();
        assertThat(bank.transfers.calls("fetch")).isNotEmpty();
        assertThat(bank.payout(run, awa).status()).isEqualTo(PayoutStatus.SENT);

        bank.transfers.will(Fault.NONE);
        bank.transfers.become(bank.payout(run, awa).id(), TransferState.Status.SETTLED);
        bank.transfers.become(bank.payout(run, bank.yard.binta).id(), TransferState.Status.SETTLED);
        bank.house.wait(Duration.ofMinutes(1));
        bank.house.runJobs();

        assertPaidOnce();
    }

    @Test
    void waitsWhileTheProviderIsNotConnected() {
        bank.transfers.connected(false);
        bank.house.runJobs();

        assertThat(bank.transfers.calls("send")).isEmpty();
        assertThat(bank.payout(run, awa))
                .extracting(PayoutRow::status, PayoutRow::failure)
                .containsExactly(PayoutStatus.DROPPED, WhyNot.PROVIDER_NOT_CONNECTED.name());
    }

    /** I18. */
    @Test
    void doesNotSendWhatIsClaimedAtTheSameMoment() throws Exception {
        PayoutId payout = bank.payout(run, awa).id();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> sending = bank.house.inTransaction(() -> {
                bank.house
                        .door(org.sandaga.payment.RefundDesk.class)
                        .claim(bank.yard.ofAwa(placed), xof(1_000), "complaint");
                Future<?> begun =
                        other.submit(() -> bank.house.door(PayoutDesk.class).begin(payout));
                bank.house.waitUntilItWaits(begun);
                return begun;
            });
            sending.get(2, TimeUnit.MINUTES);
        }

        assertThat(bank.payout(run, awa))
                .extracting(PayoutRow::status, PayoutRow::failure)
                .containsExactly(PayoutStatus.DROPPED, WhyNot.DISPUTED.name());
    }

    @Test
    void asksUntilATransferHasArrived() {
        bank.transfers.transfersBegin(TransferState.Status.SENT);
        bank.house.runJobs();
        PayoutRow sent = bank.payout(run, awa);
        assertThat(sent.status()).isEqualTo(PayoutStatus.SENT);
        assertThat(bank.inTransit()).isEqualTo(xof(18_668 + 7_674));

        bank.transfers.become(sent.id(), TransferState.Status.SETTLED);
        bank.hear(ProviderEvent.About.TRANSFER, sent.reference());
        bank.house.deliver("payout");
        bank.house.runJobs();

        assertThat(bank.payout(run, awa).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(bank.inTransit()).isEqualTo(xof(7_674));
    }

    @Test
    void owesWhatTheProviderRefusesAndPaysItWithTheNextRun() {
        bank.transfers.will(Fault.REFUSES);
        bank.house.runJobs();
        assertThat(bank.payout(run, awa))
                .extracting(PayoutRow::status, PayoutRow::failure)
                .containsExactly(PayoutStatus.FAILED, "account_closed");
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(18_668));
        assertThat(bank.inTransit()).isEqualTo(xof(0));
        assertThat(bank.told("PayoutFailed")).isEqualTo(2);

        bank.transfers.will(Fault.NONE);
        PayoutRunId next = bank.approved();
        bank.house.runJobs();

        assertThat(bank.payout(next, awa).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(at(RunProgress.FAILED)).containsExactly(run);
        assertThat(at(RunProgress.SETTLED)).containsExactly(next);
        assertThatThrownBy(
                        () -> bank.runs.repeat(bank.ndeye, bank.payout(run, awa).id()))
                .isInstanceOf(PayoutPaidOtherwise.class);
        assertPaidOnce();
    }

    private List<PayoutRunId> at(RunProgress progress) {
        return bank.book.runs(bank.moussa, progress, ListRequest.first(10)).items().stream()
                .map(PayoutRunRow::id)
                .toList();
    }

    @Test
    void sendsAFailedPayoutOnceMoreUnderANewKey() {
        bank.transfers.will(Fault.REFUSES);
        bank.house.runJobs();
        PayoutId payout = bank.payout(run, awa).id();
        bank.transfers.will(Fault.NONE);

        bank.runs.repeat(bank.ndeye, payout);
        assertThatThrownBy(() -> bank.runs.repeat(bank.ndeye, payout)).isInstanceOf(PayoutNotFailed.class);
        assertThatThrownBy(() -> bank.runs.repeat(awa, payout)).isInstanceOf(org.sandaga.shared.NotAllowed.class);
        bank.house.runJobs();

        assertThat(bank.payout(run, awa).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(bank.transfers.calls("send " + payout.text() + "-2")).hasSize(1);
        assertThat(bank.transfers.sentTo(Bank.account(awa), "XOF")).isEqualTo(xof(18_668));
        assertThat(bank.sums()).containsExactly(0L);
    }

    @Test
    void owesWhatComesBackAfterItHadArrived() {
        bank.house.runJobs();
        PayoutRow settled = bank.payout(run, awa);
        bank.transfers.become(settled.id(), TransferState.Status.FAILED);

        bank.hear(ProviderEvent.About.TRANSFER, settled.reference());
        bank.hear(ProviderEvent.About.TRANSFER, settled.reference());
        bank.house.deliver("payout");
        bank.house.runJobs();
        bank.house.runJobs();

        assertThat(bank.payout(run, awa).status()).isEqualTo(PayoutStatus.RETURNED);
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(18_668));
        assertThat(bank.inTransit()).isEqualTo(xof(0));
        assertThat(bank.clearing()).isEqualTo(xof(30_000 - 300 - 7_674));
        PayoutRunId next = bank.approved();
        bank.house.runJobs();
        assertThat(bank.payout(next, awa).status()).isEqualTo(PayoutStatus.SETTLED);
        assertPaidOnce();
    }

    @Test
    void ignoresAnAnswerToAnEarlierAttempt() {
        bank.transfers.will(Fault.REFUSES);
        bank.house.runJobs();
        PayoutId payout = bank.payout(run, awa).id();
        bank.transfers.will(Fault.NONE);
        bank.runs.repeat(bank.ndeye, payout);
        bank.house.runJobs();

        bank.house
                .door(PayoutDesk.class)
                .answered(payout, 1, new TransferState("tr_old", TransferState.Status.FAILED, "late"));
        bank.house.door(PayoutDesk.class).refused(payout, 1, "late");

        assertThat(bank.payout(run, awa).status()).isEqualTo(PayoutStatus.SETTLED);
    }

    private void assertPaidOnce() {
        assertThat(bank.transfers.sentTo(Bank.account(awa), "XOF")).isEqualTo(xof(18_668));
        assertThat(bank.transfers.sentTo(Bank.account(bank.yard.binta), "XOF")).isEqualTo(xof(7_674));
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(0));
        assertThat(bank.inTransit()).isEqualTo(xof(0));
        assertThat(bank.clearing()).isEqualTo(xof(3_100 + 558 - 300));
        assertThat(bank.sums()).containsExactly(0L);
    }
}
