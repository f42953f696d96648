package org.sandaga.payout;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Actor;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.SettingDesk;
import org.sandaga.shared.SettingId;
import org.sandaga.shared.SliceRequest;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sandaga.payout.Bank.xof;

/** What finance is told of the days on which runs should leave: the first market's day is that of UTC. */
class PayoutAgendaIT {
    private static final SettingId RHYTHM = SettingId.of("sandaga.payout.rhythm");

    private final Bank bank = Bank.upTo("payout", Map.of("sandaga.payout.rhythm", "DAILY"));
    private final SettingDesk settings = bank.house.door(SettingDesk.class);
    private final Actor boss = People.in(bank.house).staff("Omar", StaffRole.ADMINISTRATOR);

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void callsARunDueOnItsDayAndMissedAfterIt() {
        bank.delivered();
        assertThat(agenda()).isEqualTo(quiet());

        bank.house.wait(Duration.ofDays(14));
        bank.house.runJobs();
        LocalDate payDay = today();
        assertThat(agenda().next()).isEqualTo(payDay.plusDays(1));
        assertThat(agenda().due()).containsExactly(new PayoutAgenda.Due(payDay, xof(18_668 + 7_674), false));
        assertThat(agenda().missed()).isZero();

        bank.house.wait(Duration.ofDays(1));
        assertThat(agenda().due()).containsExactly(new PayoutAgenda.Due(payDay, xof(18_668 + 7_674), true));
        assertThat(agenda().missed()).isEqualTo(1);
    }

    @Test
    void isQuietOnceARunWasProposedAndSpeaksUpWhenItIsWithdrawn() {
        bank.matured();
        bank.house.wait(Duration.ofDays(1));

        PayoutRunId run = bank.runs.propose(bank.moussa, Bank.XOF, null);
        assertThat(agenda()).isEqualTo(quiet());
        bank.runs.withdraw(bank.moussa, run);
        assertThat(agenda().missed()).isEqualTo(1);

        bank.approved();
        assertThat(agenda()).isEqualTo(quiet());
    }

    @Test
    void remembersWhatWasMissedWhenTheNextPayDayComes() {
        bank.matured();
        LocalDate missed = today();
        payOn(PayRhythm.valueOf(missed.getDayOfWeek().name()));

        bank.house.wait(Duration.ofDays(7));

        assertThat(agenda().next()).isEqualTo(missed.plusDays(14));
        assertThat(agenda().due()).extracting(PayoutAgenda.Due::day).containsExactly(missed);
    }

    @Test
    void countsOnlyWhatWasDueWhenThePayDayEnded() {
        bank.delivered();
        bank.house.wait(Duration.ofDays(14));
        bank.house.runJobs();
        payOn(PayRhythm.valueOf(today().minusDays(1).getDayOfWeek().name()));

        assertThat(agenda().due()).isEmpty();
    }

    @Test
    void missesNothingWhenNobodyCanBePaid() {
        assertThat(agenda()).isEqualTo(quiet());
    }

    @Test
    void knowsNoDayWhenPayoutsAreMadeByHand() {
        bank.matured();
        payOn(PayRhythm.BY_HAND);
        bank.house.wait(Duration.ofDays(40));

        assertThat(agenda().next()).isNull();
        assertThat(agenda().due()).isEmpty();
    }

    /** A pay day is told and no more: two people make a run. */
    @Test
    void makesNoRunByItself() {
        bank.matured();

        bank.house.wait(Duration.ofDays(3));
        bank.house.runJobs();

        assertThat(bank.book.runs(bank.moussa, null, SliceRequest.first(10)).items())
                .isEmpty();
        assertThat(bank.balance(bank.yard.awa).payable()).isEqualTo(xof(18_668));
    }

    @Test
    void isFinancesToKnow() {
        assertThatThrownBy(() -> bank.book.agenda(bank.yard.awa)).isInstanceOf(NotAllowed.class);
    }

    private PayoutAgenda agenda() {
        return bank.book.agenda(bank.moussa);
    }

    /** Nothing waits, and the next day is tomorrow. */
    private PayoutAgenda quiet() {
        return new PayoutAgenda(today().plusDays(1), List.of());
    }

    private void payOn(PayRhythm rhythm) {
        settings.change(boss, RHYTHM, rhythm.name(), 0);
        settings.refresh();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bank.house.door(MarketClock.class).now(), ZoneOffset.UTC);
    }
}
