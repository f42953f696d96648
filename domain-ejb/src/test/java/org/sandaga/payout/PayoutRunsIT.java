package org.sandaga.payout;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.sandaga.identity.StaffRole;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.payment.RefundDesk;
import org.sandaga.shared.Actor;
import org.sandaga.shared.DatabaseContext;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SliceRequest;
import org.sandaga.testing.Crowd;
import org.sandaga.testing.People;
import org.sandaga.vendor.AccountState;
import org.sandaga.vendor.OnboardingSteps;
import org.sandaga.vendor.Vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sandaga.payout.Bank.xof;

@Order(3)
class PayoutRunsIT {
    private final Bank bank = Bank.open();
    private final Actor awa = bank.yard.awa;
    private final Actor binta = bank.yard.binta;
    private final PayoutRuns runs = bank.runs;
    private final VendorPayouts vendors = bank.house.door(VendorPayouts.class);

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void plansWithoutWritingAnything() {
        bank.matured();

        PayoutPlan plan = runs.plan(bank.moussa, "XOF", null);

        assertThat(plan.total()).isEqualTo(xof(18_668 + 7_674));
        assertThat(plan.payouts()).extracting(PayoutPlan.Planned::name).containsExactly("Awa", "Binta");
        assertThat(plan.leftOut()).isEmpty();
        assertThat(bank.book.runs(bank.moussa, null, SliceRequest.first(10)).items())
                .isEmpty();
    }

    @Test
    void proposesEverythingOnce() {
        bank.matured();

        Crowd.Outcome<PayoutRunId> outcome = Crowd.of(6, i -> () -> runs.propose(bank.moussa, "XOF", null));

        assertThat(outcome.answers()).hasSize(1);
        assertThat(outcome.refusals()).allMatch(NothingToPayOut.class::isInstance);
        PayoutRunView run = bank.book.run(bank.moussa, outcome.answers().getFirst());
        assertThat(run.run().status()).isEqualTo(PayoutRunStatus.PROPOSED);
        assertThat(run.run().total()).isEqualTo(xof(18_668 + 7_674));
        assertThat(run.payouts()).extracting(PayoutRow::status).containsOnly(PayoutStatus.PLANNED);
        assertThat(bank.told("PayoutRunProposed")).isEqualTo(1);
    }

    @Test
    void isFoundByWhomItPays() {
        bank.matured();
        PayoutRunId run = runs.propose(bank.moussa, "XOF", null);

        assertThat(bank.book.runsPaying(bank.moussa, "bint", 5))
                .extracting(PayoutRunRow::id)
                .containsExactly(run);
        assertThat(bank.book.runsPaying(bank.moussa, "coumba", 5)).isEmpty();
        assertThatThrownBy(() -> bank.book.runsPaying(awa, "bint", 5)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void isFoundByHowFarItHasCome() {
        bank.matured();
        PayoutRunId run = runs.propose(bank.moussa, "XOF", null);

        assertThat(at(RunProgress.PROPOSED)).containsExactly(run);
        assertThat(at(RunProgress.UNDER_WAY)).isEmpty();

        runs.approve(bank.ndeye, run);

        assertThat(at(RunProgress.PROPOSED)).isEmpty();
        assertThat(at(RunProgress.UNDER_WAY)).containsExactly(run);
        assertThat(at(RunProgress.SETTLED)).isEmpty();
    }

    private List<PayoutRunId> at(RunProgress progress) {
        return bank.book.runs(bank.moussa, progress, ListRequest.first(10)).items().stream()
                .map(PayoutRunRow::id)
                .toList();
    }

    @Test
    void paysOnlyWhatBecamePayableUntilThen() {
        bank.matured();
        LocalDate yesterday =
                LocalDate.ofInstant(bank.house.door(MarketClock.class).now().minus(Duration.ofDays(1)), ZoneOffset.UTC);

        assertThatThrownBy(() -> runs.propose(bank.moussa, "XOF", yesterday)).isInstanceOf(NothingToPayOut.class);
        assertThatThrownBy(() -> runs.propose(bank.moussa, "EUR", null)).isInstanceOf(NothingToPayOut.class);
        assertThatThrownBy(() -> runs.propose(bank.moussa, "ZZZ", null)).isInstanceOf(InvalidInput.class);
        assertThat(runs.plan(bank.moussa, "XOF", yesterday.plusDays(5)).payouts())
                .hasSize(2);
    }

    @Test
    @Tag("R-10")
    void letsOneOfTwoApproversWinAndTellsTheOther() {
        bank.matured();
        PayoutRunId run = runs.propose(bank.moussa, "XOF", null);
        List<Actor> approvers = List.of(bank.ndeye, People.in(bank.house).staff("Omar", StaffRole.ADMINISTRATOR));

        Crowd.Outcome<Boolean> outcome = Crowd.of(8, i -> () -> {
            runs.approve(approvers.get(i % 2), run);
            return true;
        });

        assertThat(outcome.answers()).hasSize(1);
        assertThat(outcome.refusals()).hasSize(7).allMatch(PayoutRunDecided.class::isInstance);
        assertThat(bank.told("PayoutRunApproved")).isEqualTo(1);
    }

    @Test
    @Tag("W-27")
    void wantsASecondPersonEvenFromTheDatabase() {
        bank.matured();
        PayoutRunId run = runs.propose(bank.moussa, "XOF", null);

        assertThatThrownBy(() -> runs.approve(bank.moussa, run)).isInstanceOf(SecondPersonNeeded.class);
        assertThatThrownBy(() -> bank.house.inTransaction(() -> bank.house
                        .sql()
                        .update(
                                "update payout.run set status = 'APPROVED', decided_by = proposed_by, decided_at = proposed_at where id = ?",
                                run)))
                .hasMessageContaining("approved_by_a_second_person");
        bank.house.runJobs();
        assertThat(bank.transfers.calls("send")).isEmpty();
    }

    @Test
    void isForFinanceOnly() {
        bank.matured();
        Actor support = People.in(bank.house).staff("Soda", StaffRole.SUPPORT);
        PayoutRunId run = runs.propose(bank.moussa, "XOF", null);

        for (Actor actor : List.of(support, awa, bank.yard.fatou, Actor.GUEST)) {
            assertThatThrownBy(() -> runs.plan(actor, "XOF", null)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> runs.propose(actor, "XOF", null)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> runs.approve(actor, run)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> runs.withdraw(actor, run)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> bank.house.door(Payouts.class).send(actor, run))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> bank.book.run(actor, run)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> runs.approve(bank.ndeye, PayoutRunId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void givesTheMoneyOfAWithdrawnRunToTheNext() {
        bank.matured();
        PayoutRunId first = runs.propose(bank.moussa, "XOF", null);

        runs.withdraw(bank.moussa, first);

        assertThatThrownBy(() -> runs.approve(bank.ndeye, first)).isInstanceOf(PayoutRunDecided.class);
        PayoutRunId second = bank.approved();
        bank.house.runJobs();
        assertThat(bank.payout(first, awa).status()).isEqualTo(PayoutStatus.DROPPED);
        assertThat(bank.payout(second, awa).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(bank.transfers.calls("send")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = WhyNot.class,
            names = {
                "VENDOR_SUSPENDED",
                "NO_DESTINATION",
                "DESTINATION_NOT_VERIFIED",
                "DESTINATION_CHANGED",
                "PROVIDER_NOT_CONNECTED",
                "DISPUTED",
                "BELOW_MINIMUM"
            })
    void saysWhyAVendorIsNotPaid(WhyNot reason) {
        PlacedPurchase placed = bank.matured();
        bring(reason, placed);

        PayoutPlan plan = runs.plan(bank.moussa, "XOF", null);

        assertThat(plan.payouts()).extracting(PayoutPlan.Planned::name).containsExactly("Binta");
        assertThat(plan.leftOut())
                .singleElement()
                .extracting(PayoutPlan.LeftOut::name, PayoutPlan.LeftOut::reason)
                .containsExactly("Awa", reason);
        PayoutRunId run = runs.propose(bank.moussa, "XOF", null);
        assertThat(bank.book.run(bank.moussa, run).leftOut()).isEqualTo(plan.leftOut());
        if (reason != WhyNot.DISPUTED) {
            assertThat(vendors.next(awa))
                    .singleElement()
                    .extracting(NextPayout::whyNot)
                    .isEqualTo(reason);
            assertThat(vendors.expected(awa, bank.yard.ofAwa(placed)))
                    .isEqualTo(new PayoutExpectation(PayoutExpectation.Stage.DUE, null, null, reason, null));
        }
    }

    private void bring(WhyNot reason, PlacedPurchase placed) {
        OnboardingSteps accounts = bank.house.door(OnboardingSteps.class);
        switch (reason) {
            case VENDOR_SUSPENDED -> bank.house.door(Vendors.class).suspend(Actor.SYSTEM, awa.vendor(), "checks");
            case NO_DESTINATION ->
                bank.house.inTransaction(() -> bank.house
                        .sql()
                        .update(
                                "update vendor.payout_destination set vendor_id = ? where vendor_id = ?",
                                bank.house.inTransaction(() -> bank.house
                                        .sql()
                                        .one(
                                                "select id from vendor.vendor where party = 'FIRST_PARTY'",
                                                row -> row.uuid("id"))),
                                awa.vendor()));
            case DESTINATION_NOT_VERIFIED ->
                accounts.stands(awa.vendor(), new AccountState(false, true, "requirements.past_due"));
            case DESTINATION_CHANGED -> {
                accounts.stands(awa.vendor(), new AccountState(false, true, "requirements.past_due"));
                accounts.stands(awa.vendor(), new AccountState(true, true, null));
            }
            case PROVIDER_NOT_CONNECTED ->
                bank.house.inTransaction(() -> bank.house
                        .sql()
                        .update(
                                "update vendor.payout_destination set provider = 'nobody' where vendor_id = ?",
                                awa.vendor()));
            case DISPUTED -> bank.house.door(RefundDesk.class).claim(bank.yard.ofAwa(placed), xof(1_000), "complaint");
            case BELOW_MINIMUM -> {
                bank.house.door(RefundDesk.class).claim(bank.yard.ofAwa(placed), xof(20_600), "broken");
                bank.house.runJobs();
            }
            default -> throw new IllegalArgumentException(reason.name());
        }
    }

    @Test
    @Tag("W-27")
    void holdsAPayoutWhoseDestinationChangedAfterTheApproval() {
        bank.matured();
        PayoutRunId run = bank.approved();
        bank.house.inTransaction(() -> bank.house
                .sql()
                .update(
                        "update vendor.payout_destination set account_id = 'acct_thief' where vendor_id = ?",
                        awa.vendor()));

        bank.house.runJobs();

        assertThat(bank.payout(run, awa))
                .extracting(PayoutRow::status, PayoutRow::failure)
                .containsExactly(PayoutStatus.DROPPED, "DESTINATION_CHANGED");
        assertThat(bank.payout(run, binta).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(bank.transfers.sentTo("acct_thief", "XOF")).isEqualTo(xof(0));
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(18_668));
    }

    /** I18. */
    @Test
    void doesNotPayOutWhatIsAboutToGoBack() {
        PlacedPurchase placed = bank.matured();
        PayoutRunId run = bank.approved();
        bank.house.door(RefundDesk.class).claim(bank.yard.ofAwa(placed), xof(1_000), "complaint");
        PayoutId payout = bank.payout(run, awa).id();

        assertThatThrownBy(() -> bank.house.inTransaction(
                        () -> bank.house.sql().update("update payout.payout set status = 'SENT' where id = ?", payout)))
                .hasMessageContaining("about to go back");
        bank.house.door(Payouts.class).send(bank.ndeye, run);

        assertThat(bank.payout(run, awa).status()).isEqualTo(PayoutStatus.DROPPED);
        assertThat(bank.transfers.sentTo(Bank.account(awa), "XOF")).isEqualTo(xof(0));
        bank.house.runJobs();
        PayoutRunId next = bank.approved();
        bank.house.runJobs();
        assertThat(bank.payout(next, awa).status()).isEqualTo(PayoutStatus.SETTLED);
        assertThat(bank.balance(awa).payable()).isEqualTo(xof(0));
        assertThat(bank.sums()).containsExactly(0L);
    }

    @Test
    void doesNotSendWhatWasRefundedSinceItWasPlanned() {
        PlacedPurchase placed = bank.matured();
        PayoutRunId run = runs.propose(bank.moussa, "XOF", null);
        bank.house.door(RefundDesk.class).claim(bank.yard.ofAwa(placed), xof(20_000), "broken");
        bank.house.runJobs();
        runs.approve(bank.ndeye, run);

        bank.house.runJobs();

        assertThat(bank.payout(run, awa))
                .extracting(PayoutRow::status, PayoutRow::failure)
                .containsExactly(PayoutStatus.DROPPED, "payable-has-changed");
        assertThat(bank.transfers.sentTo(Bank.account(awa), "XOF")).isEqualTo(xof(0));
        assertThat(bank.payout(run, binta).status()).isEqualTo(PayoutStatus.SETTLED);
    }

    /** I10. */
    @Test
    void letsTheDatabaseRefuseToPayAnEntryTwiceOrWhatIsNotPayable() {
        bank.matured();
        bank.delivered();
        PayoutRunId run = runs.propose(bank.moussa, "XOF", null);
        PayoutId ofAwa = bank.payout(run, awa).id();
        PayoutId ofBinta = bank.payout(run, binta).id();

        assertThatThrownBy(() -> insert(
                        ofBinta,
                        binta,
                        "select entry_id, amount_minor from payout.payout_item where payout_id = '" + ofAwa.value()
                                + "'"))
                .hasMessageContaining("entry_paid_once");
        assertThatThrownBy(() -> insert(ofAwa, awa, entry("VENDOR_PENDING", awa)))
                .hasStackTraceContaining("is not the sum of its items");
        assertThatThrownBy(() -> bank.house.inTransaction(() -> {
                    bank.house
                            .sql()
                            .update(
                                    """
                            insert into payout.payout (id, vendor_id, run_id, currency, amount_minor, provider, destination,
                              status, planned_at)
                            select ?, vendor_id, run_id, currency, e.amount, provider, destination, 'PLANNED', planned_at
                            from payout.payout p cross join (select -amount_minor as amount, entry_id from (
                              """ + entry("VENDOR_PENDING", awa) + ") x) e where p.id = ?",
                                    PayoutId.next(),
                                    ofAwa);
                    return 0;
                }))
                .isInstanceOf(RuntimeException.class);
    }

    private static String entry(String account, Actor vendor) {
        return "select e.id as entry_id, -e.amount_minor as amount_minor from ledger.entry e join ledger.account a"
                + " on a.id = e.account_id where a.type = '" + account + "' and a.vendor_id = '"
                + vendor.vendor().value() + "' and e.amount_minor < 0 order by e.id desc limit 1";
    }

    private void insert(PayoutId payout, Actor vendor, String entries) {
        bank.house.inTransaction(() -> bank.house
                .sql()
                .update(
                        "insert into payout.payout_item (payout_id, vendor_id, entry_id, amount_minor, live)"
                                + " select ?, ?, x.entry_id, x.amount_minor, true from (" + entries + ") x",
                        payout,
                        vendor.vendor()));
    }

    @Test
    @Tag("A-03")
    void showsAVendorOnlyItsOwnAndOnlyWhatIsApproved() {
        bank.matured();
        PayoutRunId run = runs.propose(bank.moussa, "XOF", null);
        assertThat(vendors.list(awa, SliceRequest.first(10)).items()).isEmpty();
        assertThat(vendors.next(awa)).singleElement().satisfies(next -> {
            assertThat(next.planned()).isEqualTo(xof(18_668));
            assertThat(next.whyNot()).isEqualTo(WhyNot.NOTHING_DUE);
        });
        runs.approve(bank.ndeye, run);
        bank.house.runJobs();

        assertThat(vendors.list(awa, SliceRequest.first(10)).items())
                .singleElement()
                .extracting(PayoutRow::amount)
                .isEqualTo(xof(18_668));
        PayoutId ofBinta = bank.payout(run, binta).id();
        assertThatThrownBy(() -> vendors.payout(awa, ofBinta)).isInstanceOf(NotFound.class);
        for (String table : List.of("payout", "payout_item")) {
            long seen = bank.house.in(
                    new DatabaseContext(awa.vendor()),
                    () -> bank.house
                            .sql()
                            .one(
                                    "select count(*) as n from payout." + table
                                            + " where vendor_id <> shared.current_vendor()",
                                    row -> row.number("n")));
            assertThat(seen).as(table).isZero();
        }
        assertThatThrownBy(() -> bank.house.in(
                        new DatabaseContext(awa.vendor()),
                        () -> bank.house.sql().list("select id from payout.run", row -> row.uuid("id"))))
                .hasMessageContaining("permission denied");
    }

    @Test
    void tellsAVendorWhatComesNext() {
        bank.delivered();

        assertThat(vendors.next(awa)).singleElement().satisfies(next -> {
            assertThat(next.balance().pending()).isEqualTo(xof(18_668));
            assertThat(next.whyNot()).isEqualTo(WhyNot.NOTHING_DUE);
            assertThat(next.nextMaturity())
                    .isAfter(bank.house.door(MarketClock.class).now().plus(Duration.ofDays(13)));
        });

        bank.house.wait(Duration.ofDays(14));
        bank.house.runJobs();
        assertThat(vendors.next(awa)).singleElement().satisfies(next -> {
            assertThat(next.whyNot()).isNull();
            assertThat(next.nextMaturity()).isNull();
        });

        bank.approved();
        bank.house.runJobs();
        assertThat(vendors.next(awa)).singleElement().satisfies(next -> {
            assertThat(next.paid()).isEqualTo(xof(18_668));
            assertThat(next.underWay()).isEqualTo(xof(0));
        });
    }
}
