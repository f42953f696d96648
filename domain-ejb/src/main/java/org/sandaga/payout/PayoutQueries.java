package org.sandaga.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Reads runs and payouts for staff and vendors. */
@Dependent
class PayoutQueries {
    private static final String PAYOUT =
            "select p.*, v.display_name from payout.payout p join vendor.vendor v on v.id = p.vendor_id ";

    private static final String RUN = """
            select r.*, s.total_minor, s.payouts, s.open, s.failed from payout.run r cross join lateral (
              select coalesce(sum(p.amount_minor), 0) as total_minor, count(*) as payouts,
                     count(*) filter (where p.status in ('PLANNED', 'APPROVED', 'SENT')) as open,
                     count(*) filter (where p.status in ('FAILED', 'RETURNED')) as failed
              from payout.payout p where p.run_id = r.id) s
            """;

    private static final Sorting SORTING = Sorting.by("planned", "p.planned_at", "p.id")
            .or("amount", "p.currency, p.amount_minor")
            .or("status", "p.status")
            .or("settled", "p.settled_at");

    private static final Sorting RUNS = Sorting.by("proposedAt", "r.proposed_at", "r.id")
            .or("total", "r.currency, s.total_minor")
            .or("payouts", "s.payouts")
            .or("open", "s.open");

    private final Sql sql;
    private final PayoutSettings settings;

    @Inject
    PayoutQueries(Sql sql, PayoutSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** Runs, the newest first. */
    Slice<PayoutRunRow> runs(@Nullable PayoutRunStatus status, SliceRequest page) {
        @Nullable
        UUID after =
                page.after() == null ? null : PayoutRunId.parse(page.after()).value();
        return Slice.of(
                sql.list(RUN + """
                        where (?::text is null or r.status = ?::text) and (?::uuid is null or r.id < ?::uuid)
                        order by r.id desc limit ?""", PayoutQueries::run, status, status, after, after, page.size() + 1),
                page.size(),
                row -> row.id().text());
    }

    Listing<PayoutRunRow> runs(@Nullable RunProgress progress, ListRequest page) {
        return sql.listing(RUN + """
                where ?::text is null or ?::text = case
                  when r.status <> 'APPROVED' then r.status when s.failed > 0 then 'FAILED'
                  when s.open > 0 then 'UNDER_WAY' else 'SETTLED' end""", RUNS, page, PayoutQueries::run, progress, progress);
    }

    /** The newest with a payout to a vendor whose name has this part, or with this reference. */
    List<PayoutRunRow> runsPaying(String word, int most) {
        return sql.list(RUN + """
                where r.id in (
                  select p.run_id from payout.payout p where p.vendor_id in (
                    select v.id from vendor.vendor v where position(lower(?) in lower(v.display_name)) > 0)
                  union select p.run_id from payout.payout p where p.reference = ?)
                order by r.id desc limit ?""", PayoutQueries::run, word, word, most);
    }

    Optional<PayoutRunView> run(PayoutRunId id) {
        return sql.first(RUN + "where r.id = ?", PayoutQueries::run, id)
                .map(run -> new PayoutRunView(run, payouts(id), leftOut(run)));
    }

    private List<PayoutRow> payouts(PayoutRunId run) {
        return sql.list(PAYOUT + "where p.run_id = ? order by v.display_name, p.id", this::payout, run);
    }

    private List<PayoutPlan.LeftOut> leftOut(PayoutRunRow run) {
        return sql.list(
                """
                select l.vendor_id, v.display_name, l.reason, l.amount_minor
                from payout.left_out l join vendor.vendor v on v.id = l.vendor_id
                where l.run_id = ? order by v.display_name, l.vendor_id""",
                row -> new PayoutPlan.LeftOut(
                        new VendorId(row.uuid("vendor_id")),
                        row.text("display_name"),
                        Money.of(row.number("amount_minor"), run.total().currency()),
                        row.choice("reason", WhyNot.class)),
                run.id());
    }

    /** A vendor's payouts that were at least approved, the newest first. */
    Slice<PayoutRow> ofVendor(VendorId vendor, SliceRequest page) {
        @Nullable
        UUID after = page.after() == null ? null : PayoutId.parse(page.after()).value();
        return Slice.of(
                sql.list(PAYOUT + """
                        where p.vendor_id = ? and p.status not in ('PLANNED', 'DROPPED')
                          and (?::uuid is null or p.id < ?::uuid)
                        order by p.id desc limit ?""", this::payout, vendor, after, after, page.size() + 1),
                page.size(),
                row -> row.id().text());
    }

    /** The same, as people turn the pages. */
    Listing<PayoutRow> ofVendor(VendorId vendor, ListRequest page) {
        return sql.listing(
                PAYOUT + "where p.vendor_id = ? and p.status not in ('PLANNED', 'DROPPED')",
                SORTING,
                page,
                this::payout,
                vendor);
    }

    /** One of a vendor's payouts with what it is made of. */
    Optional<PayoutView> ofVendor(VendorId vendor, PayoutId id) {
        return sql.first(
                        PAYOUT + "where p.vendor_id = ? and p.id = ? and p.status not in ('PLANNED', 'DROPPED')",
                        this::payout,
                        vendor,
                        id)
                .map(this::view);
    }

    /** Any payout with what it is made of. */
    Optional<PayoutView> any(PayoutId id) {
        return sql.first(PAYOUT + "where p.id = ?", this::payout, id).map(this::view);
    }

    private PayoutView view(PayoutRow payout) {
        return new PayoutView(
                payout, sql.list("""
                        select o.id, o.number, o.total_minor, o.commission_minor, o.commission_tax_minor,
                               sum(i.amount_minor) as amount_minor
                        from payout.payout_item i
                        join ledger.entry e on e.id = i.entry_id
                        join ordering.vendor_order o on o.id = e.subject
                        where i.payout_id = ? group by o.id order by o.id""", row -> share(row, payout.amount().currency()), payout.id()));
    }

    private static PayoutView.Share share(Row row, String currency) {
        return new PayoutView.Share(
                new VendorOrderId(row.uuid("id")),
                row.text("number"),
                Money.of(row.number("total_minor"), currency),
                Money.of(row.number("commission_minor"), currency),
                Money.of(row.number("commission_tax_minor"), currency),
                Money.of(row.number("amount_minor"), currency));
    }

    private static PayoutRunRow run(Row row) {
        @Nullable UUID decidedBy = row.maybeUuid("decided_by");
        return new PayoutRunRow(
                new PayoutRunId(row.uuid("id")),
                row.choice("status", PayoutRunStatus.class),
                row.money("total_minor", "currency"),
                row.count("payouts"),
                row.count("open"),
                row.count("failed"),
                row.instant("through"),
                new UserId(row.uuid("proposed_by")),
                row.instant("proposed_at"),
                decidedBy == null ? null : new UserId(decidedBy),
                row.maybeInstant("decided_at"));
    }

    private PayoutRow payout(Row row) {
        @Nullable Instant sentAt = row.maybeInstant("sent_at");
        return new PayoutRow(
                new PayoutId(row.uuid("id")),
                new PayoutRunId(row.uuid("run_id")),
                new VendorId(row.uuid("vendor_id")),
                row.text("display_name"),
                row.money("amount_minor", "currency"),
                row.choice("status", PayoutStatus.class),
                row.text("provider"),
                row.text("destination"),
                row.maybeText("reference"),
                row.maybeText("failure"),
                row.instant("planned_at"),
                sentAt,
                row.maybeInstant("settled_at"),
                sentAt == null ? null : sentAt.plus(settings.arrival()));
    }
}
