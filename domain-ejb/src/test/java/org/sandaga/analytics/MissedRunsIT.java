package org.sandaga.analytics;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.identity.StaffRole;
import org.sandaga.payout.Bank;
import org.sandaga.shared.Actor;
import org.sandaga.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;

/** Finance is told of vendors whose money should have left on a pay day. */
class MissedRunsIT {
    private static final Set<ToDo.Kind> RUNS = EnumSet.of(ToDo.Kind.MISSED_RUNS, ToDo.Kind.PROPOSED_RUNS);

    private final Bank bank = Bank.upTo("analytics", Map.of("sandaga.payout.rhythm", "DAILY"));

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void waitForPeopleOnceTheirDayIsOverUntilARunIsMade() {
        bank.matured();
        assertThat(toDo(StaffRole.FINANCE)).isEmpty();

        bank.house.wait(Duration.ofDays(1));
        assertThat(toDo(StaffRole.FINANCE)).containsExactly(new ToDo(ToDo.Kind.MISSED_RUNS, 1, null, List.of()));
        assertThat(ToDo.Kind.MISSED_RUNS.isUrgent()).isTrue();
        assertThat(toDo(StaffRole.SUPPORT)).isEmpty();

        bank.approved();
        assertThat(toDo(StaffRole.FINANCE)).isEmpty();
    }

    private List<ToDo> toDo(StaffRole role) {
        return bank.house.door(Operations.class).toDo(Actor.staff(UserId.next(), role.permissions()), RUNS);
    }
}
