package org.sandaga.payment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.Sql;

/** Keeps what fits nothing we asked for, until a person has looked at it. */
@Dependent
class Flags {
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    Flags(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Flags a provider's payment for a reason, once; returns the flag when it is new. */
    @Nullable
    UUID add(
            String provider, String reference, @Nullable AttemptId attempt, FlagReason reason, @Nullable Money amount) {
        UUID id = Ids.next();
        int added = sql.update(
                """
                insert into payment.flag (id, provider, reference, attempt_id, reason, currency, amount_minor, found_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                id,
                provider,
                reference,
                attempt,
                reason,
                amount == null ? null : amount.currency(),
                amount == null ? null : amount.minor(),
                time.now());
        return added == 1 ? id : null;
    }

    List<FlagRow> latest(int most) {
        return sql.list(
                "select f.* from payment.flag f order by f.id desc limit ?",
                row -> new FlagRow(
                        row.text("provider"),
                        row.text("reference"),
                        row.choice("reason", FlagReason.class),
                        row.maybeNumber("amount_minor") == null ? null : row.money("amount_minor", "currency"),
                        row.instant("found_at")),
                most);
    }
}
