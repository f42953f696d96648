package org.sandaga.payout;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotADuration;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.SettingDesk;
import org.sandaga.shared.SettingId;
import org.sandaga.shared.SettingRow;
import org.sandaga.shared.StaleVersion;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Settings that administrators change while the marketplace runs, seen where they bear on money. */
class ChangedSettingsIT {
    private static final SettingId HOLD = SettingId.of("sandaga.payout.hold");
    private static final SettingId MINIMUM = SettingId.of("sandaga.payout.minimum");
    private static final SettingId RHYTHM = SettingId.of("sandaga.payout.rhythm");

    private final Bank bank = Bank.open();
    private final SettingDesk desk = bank.house.door(SettingDesk.class);
    private final Actor boss = People.in(bank.house).staff("Omar", StaffRole.ADMINISTRATOR);

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void holdFromThenOnAndCanBeTakenBack() {
        change(HOLD, "P1D", 0);
        assertThat(hold()).extracting(SettingRow::value, SettingRow::given).containsExactly("P1D", "P14D");
        assertThat(bank.house.door(PayoutTerms.class).hold()).isEqualTo(Duration.ofDays(1));
        bank.delivered();
        bank.house.wait(Duration.ofDays(1));
        bank.house.runJobs();
        assertThat(bank.balance(bank.yard.awa).payable().isPositive()).isTrue();

        change(HOLD, null, 1);
        bank.runs.propose(bank.moussa, Bank.XOF, null);
        bank.delivered();
        bank.house.wait(Duration.ofDays(13));
        bank.house.runJobs();
        assertThat(bank.runs.plan(bank.moussa, Bank.XOF, null).payouts()).isEmpty();
    }

    @Test
    void areToldToTheAuditTrailAndReachEveryNode() {
        change(MINIMUM, "XOF=50000, EUR=1.00", 0);
        bank.house.inTransaction(() -> bank.house.sql().update("update shared.setting set value = 'XOF=70000'"));
        bank.matured();
        assertThat(bank.runs.plan(bank.moussa, Bank.XOF, null).payouts()).isEmpty();
        assertThat(told()).contains("XOF=1000,EUR=5.00,USD=5.00", "XOF=50000, EUR=1.00");
        bank.house.inTransaction(() -> bank.house.sql().update("update shared.setting set value = 'XOF=1'"));
        desk.refresh();

        assertThat(bank.runs.plan(bank.moussa, Bank.XOF, null).payouts()).hasSize(2);
    }

    /** A node that took over what is not committed would hold to what may never be. */
    @Test
    void holdOnceTheyAreCommittedOnly() {
        bank.matured();

        assertThatThrownBy(() -> bank.house.inTransaction(() -> {
                    desk.change(boss, MINIMUM, "XOF=50000", 0);
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(bank.runs.plan(bank.moussa, Bank.XOF, null).payouts()).hasSize(2);
    }

    @Test
    void refuseWhatBreaksTheirRule() {
        assertThatThrownBy(() -> desk.change(boss, HOLD, "two weeks", 0)).isInstanceOf(NotADuration.class);
        assertThatThrownBy(() -> desk.change(boss, HOLD, "-P1D", 0)).isInstanceOf(NotADuration.class);
        assertThatThrownBy(() -> desk.change(boss, HOLD, "P300000000D", 0)).isInstanceOf(NotADuration.class);
        assertThatThrownBy(() -> desk.change(boss, MINIMUM, "XOF=10.5", 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.change(boss, RHYTHM, "Friday", 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.change(boss, SettingId.of("sandaga.inventory.reservations.per.visitor"), "0", 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.change(boss, SettingId.of("sandaga.payout.password"), "x", 0))
                .isInstanceOf(NotFound.class);
        assertThat(hold().value()).isEqualTo("P14D");
    }

    @Test
    void sayWhatThereIsToChooseFrom() {
        assertThat(desk.get(boss, RHYTHM).choices())
                .startsWith("BY_HAND", "DAILY", "MONDAY")
                .allSatisfy(each -> assertThat(PayRhythm.valueOf(each)).isNotNull());
        assertThat(hold().choices()).isEmpty();

        change(RHYTHM, "FRIDAY", 0);

        assertThat(desk.get(boss, RHYTHM))
                .extracting(SettingRow::value, SettingRow::given)
                .containsExactly("FRIDAY", "BY_HAND");
    }

    @Test
    void areChangedByAdministratorsAloneAndByOneAtATime() {
        assertThatThrownBy(() -> desk.change(bank.moussa, HOLD, "P1D", 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.list(bank.moussa)).isInstanceOf(NotAllowed.class);

        desk.change(boss, HOLD, "P7D", 0);

        assertThatThrownBy(() -> desk.change(boss, HOLD, "P8D", 0)).isInstanceOf(StaleVersion.class);
        desk.change(boss, HOLD, "P8D", hold().version());
        desk.undo(boss, HOLD, hold().version());
        assertThat(hold().value()).isEqualTo("P7D");
        assertThatThrownBy(() -> desk.undo(boss, HOLD, 2)).isInstanceOf(StaleVersion.class);
    }

    /** What an earlier version of the product took, this one may refuse; it then goes on as it was started. */
    @Test
    void arePassedOverWhenTheyCannotBeRead() {
        desk.change(boss, HOLD, "P1D", 0);
        bank.house.inTransaction(() -> bank.house.sql().update("update shared.setting set value = 'soon'"));
        desk.refresh();

        bank.delivered();
        bank.house.wait(Duration.ofDays(13));
        bank.house.runJobs();

        assertThat(bank.balance(bank.yard.awa).payable().isZero()).isTrue();
        assertThat(hold().value()).isEqualTo("P14D");
    }

    /** The audit trail writes down every event. */
    private String told() {
        return bank.house.inTransaction(() -> bank.house
                .sql()
                .one(
                        "select payload::text from shared.outbox where type = 'shared.SettingChanged' and aggregate = ?",
                        row -> row.text("payload"),
                        MINIMUM.text()));
    }

    /** Changes a setting, and lets the node follow as its next tick does. */
    private void change(SettingId setting, @Nullable String value, long version) {
        desk.change(boss, setting, value, version);
        desk.refresh();
    }

    private SettingRow hold() {
        return desk.get(boss, HOLD);
    }
}
