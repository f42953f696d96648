package org.sandaga.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads the movements of one vendor. */
@Dependent
class EarningsQueries {
    /** A vendor sees its own side of a journal alone: the tax is what a sale takes after the commission. */
    private static final String MOVEMENT = """
            select e.id, e.journal_id, j.kind, a.type, -e.amount_minor as amount_minor, e.currency, e.subject,
                   j.reference, j.occurred_at,
                   j.kind = 'CAPTURED' and e.amount_minor > 0 and exists (select from ledger.entry commission
                     where commission.journal_id = e.journal_id and commission.subject = e.subject
                       and commission.vendor_id = e.vendor_id and commission.amount_minor > 0
                       and commission.id < e.id) as commission_tax,
                   case when j.kind in ('PAYOUT_SENT', 'PAYOUT_FAILED')
                     then split_part(j.idempotency_key, ':', 2)::uuid end as payout
            from ledger.entry e
            join ledger.journal j on j.id = e.journal_id
            join ledger.account a on a.id = e.account_id
            """;

    private static final Sorting SORTING = Sorting.by("at", "e.id", "e.id")
            .or("amount", "e.currency, -e.amount_minor")
            .or("reference", "j.reference");

    private final Sql sql;

    @Inject
    EarningsQueries(Sql sql) {
        this.sql = sql;
    }

    List<EarningRow> entries(VendorId vendor, long before, int most) {
        return sql.list(
                MOVEMENT + "where e.vendor_id = ? and e.id < ? order by e.id desc limit ?",
                EarningsQueries::row,
                vendor,
                before,
                most);
    }

    Listing<EarningRow> listing(VendorId vendor, EarningSearch wanted, ListRequest page) {
        @Nullable
        String payout = wanted.payout() == null ? null : wanted.payout().toString();
        return sql.listing(
                MOVEMENT + """
                where e.vendor_id = ? and (?::text is null or j.kind = ?::text) and (?::text is null or a.type = ?::text)
                  and starts_with(j.reference, ?)
                  and (?::text is null or e.currency = ?::text)
                  and (?::text is null or j.kind in ('PAYOUT_SENT', 'PAYOUT_FAILED')
                    and split_part(j.idempotency_key, ':', 2) = ?::text)
                  and (?::timestamptz is null or j.occurred_at >= ?::timestamptz)
                  and (?::timestamptz is null or j.occurred_at < ?::timestamptz)""",
                SORTING,
                page,
                EarningsQueries::row,
                vendor,
                wanted.kind(),
                wanted.kind(),
                wanted.account(),
                wanted.account(),
                wanted.reference(),
                wanted.currency(),
                wanted.currency(),
                payout,
                payout,
                wanted.from(),
                wanted.from(),
                wanted.until(),
                wanted.until());
    }

    Money takenBack(VendorId vendor, UUID vendorOrder, String currency) {
        return sql.one("""
                select coalesce(sum(e.amount_minor), 0)::bigint as amount_minor, ?::text as currency
                from ledger.entry e join ledger.journal j on j.id = e.journal_id
                where e.vendor_id = ? and e.subject = ? and e.currency = ?
                  and j.kind in ('REFUNDED', 'REFUND_FAILED')""", row -> row.money("amount_minor", "currency"), currency, vendor, vendorOrder, currency);
    }

    private static EarningRow row(Row row) {
        return new EarningRow(
                row.number("id"),
                new JournalId(row.uuid("journal_id")),
                row.choice("kind", JournalKind.class),
                row.choice("type", AccountType.class),
                row.money("amount_minor", "currency"),
                row.flag("commission_tax"),
                row.uuid("subject"),
                row.maybeUuid("payout"),
                row.text("reference"),
                row.instant("occurred_at"));
    }
}
