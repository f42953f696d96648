package org.sandaga.audit;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.sandaga.commission.CommissionRuleChanged;
import org.sandaga.commission.RuleId;
import org.sandaga.identity.AccountSuspended;
import org.sandaga.identity.RoleGranted;
import org.sandaga.identity.StaffRole;
import org.sandaga.shared.Change;
import org.sandaga.shared.Json;
import org.sandaga.shared.SettingChanged;
import org.sandaga.shared.SettingId;
import org.sandaga.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;

class AuditRowTest {
    private static final Change DEARER = new Change("rate", "1200", "1500");

    @Test
    void tellsTheChangesThatItsEventCarries() {
        assertThat(row(new CommissionRuleChanged(RuleId.next(), "Crafts", 1500, List.of(DEARER)))
                        .changes())
                .containsExactly(DEARER);
    }

    @Test
    void tellsTheValueOfASettingBeforeAndAfter() {
        SettingId hold = SettingId.of("sandaga.payout.hold");

        assertThat(row(new SettingChanged(hold, "sandaga.payout.hold", "P14D", "P7D"))
                        .changes())
                .containsExactly(new Change("value", "P14D", "P7D"));
    }

    @Test
    void tellsARoleAndAReason() {
        assertThat(row(new RoleGranted(UserId.next(), StaffRole.FINANCE)).changes())
                .containsExactly(new Change("role", null, "FINANCE"));
        assertThat(row(new AccountSuspended(UserId.next(), "somebody else has the password"))
                        .changes())
                .containsExactly(new Change("reason", null, "somebody else has the password"));
    }

    @Test
    void tellsNothingOfAnEventThatSaysNothingOrMeansSomethingElse() {
        assertThat(row(new CommissionRuleChanged(RuleId.next(), "Crafts", 1500, null))
                        .changes())
                .isEmpty();
        assertThat(row("{\"reason\": {\"fr\": \"épuisé\"}}").changes()).isEmpty();
    }

    private static AuditRow row(Record event) {
        return row(Json.write(event));
    }

    private static AuditRow row(String payload) {
        return new AuditRow(1, "capability.Event", "usr_x", "system", payload, Instant.EPOCH, false);
    }
}
