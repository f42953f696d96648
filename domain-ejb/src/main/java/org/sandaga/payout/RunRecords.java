package org.sandaga.payout;

import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** Keeps runs and whom they leave out. */
@Dependent
class RunRecords {
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    RunRecords(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    PayoutRunId add(String currency, Instant through, UserId by) {
        PayoutRunId id = PayoutRunId.next();
        sql.update("""
                insert into payout.run (id, currency, through, status, proposed_by, proposed_at)
                values (?, ?, ?, 'PROPOSED', ?, ?)""", id, currency, through, by, time.now());
        return id;
    }

    void leaveOut(PayoutRunId run, PayoutPlan.LeftOut each) {
        sql.update(
                "insert into payout.left_out (run_id, vendor_id, reason, amount_minor) values (?, ?, ?, ?)",
                run,
                each.vendor(),
                each.reason(),
                each.amount().minor());
    }

    /** Who proposed a run that nobody has decided about. @throws PayoutRunDecided when somebody has */
    UserId lockUndecided(PayoutRunId run) {
        Standing standing = sql.first(
                        "select status, proposed_by from payout.run where id = ? for update",
                        row -> new Standing(
                                row.choice("status", PayoutRunStatus.class), new UserId(row.uuid("proposed_by"))),
                        run)
                .orElseThrow(() -> new NotFound(run));
        if (standing.status() != PayoutRunStatus.PROPOSED) {
            throw new PayoutRunDecided(run.text());
        }
        return standing.proposedBy();
    }

    void decide(PayoutRunId run, PayoutRunStatus as, UserId by) {
        sql.update(
                "update payout.run set status = ?, decided_by = ?, decided_at = ? where id = ?",
                as,
                by,
                time.now(),
                run);
    }

    private record Standing(PayoutRunStatus status, UserId proposedBy) {}
}
