package org.sandaga.ledger;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads the movements of one vendor. */
@Dependent
class EarningsQueries {
    private final Sql sql;

    @Inject
    EarningsQueries(Sql sql) {
        this.sql = sql;
    }

    List<EarningRow> entries(VendorId vendor, long before, int most) {
        return sql.list("""
                select e.id, e.journal_id, j.kind, a.type, -e.amount_minor as amount_minor, e.currency, e.subject,
                       j.reference, j.occurred_at
                from ledger.entry e
                join ledger.journal j on j.id = e.journal_id
                join ledger.account a on a.id = e.account_id
                where e.vendor_id = ? and e.id < ? order by e.id desc limit ?""", EarningsQueries::row, vendor, before, most);
    }

    private static EarningRow row(Row row) {
        return new EarningRow(
                row.number("id"),
                new JournalId(row.uuid("journal_id")),
                row.choice("kind", JournalKind.class),
                row.choice("type", AccountType.class),
                row.money("amount_minor", "currency"),
                row.uuid("subject"),
                row.text("reference"),
                row.instant("occurred_at"));
    }
}
