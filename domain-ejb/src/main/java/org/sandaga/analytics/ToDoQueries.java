package org.sandaga.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.Lateness;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutRunId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Counts what waits for people. */
@Dependent
class ToDoQueries {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration TWO_MONTHS = Duration.ofDays(60);
    /** Half a day from now, counted back as all others are. */
    private static final Duration SOON = Duration.ofHours(-12);

    private static final int MOST = 200;

    private static final String ENDING = "ordering.vendor_order where status = 'TO_ACCEPT' and accept_before <= ?";
    private static final String ENDED =
            "ordering.vendor_order where status = 'AUTO_CANCELLED' and ended_by = 'TIMEOUT' and ended_at > ?";
    private static final String LATE = "ordering.vendor_order where " + Lateness.CONDITION;
    private static final String FAILED = "payout.payout where status in ('FAILED', 'RETURNED') and planned_at > ?";
    private static final String UNANSWERED =
            "payout.payout where status = 'SENT' and reference is null and sent_at <= ?";

    private final Sql sql;
    private final BusinessTime time;
    private final PayoutBook payouts;

    @Inject
    ToDoQueries(Sql sql, BusinessTime time, PayoutBook payouts) {
        this.sql = sql;
        this.time = time;
        this.payouts = payouts;
    }

    /** @param staff may do something about it */
    long count(ToDo.Kind kind, Actor staff) {
        return switch (kind) {
            case FLAGGED_MONEY -> since("payment.flag where found_at > ?", WEEK);
            case FAILED_REFUNDS -> all("payment.refund where status = 'FAILED'");
            case FAILED_PAYOUTS -> since(FAILED, TWO_MONTHS);
            case MISSED_RUNS -> payouts.agenda(staff).missed();
            case UNANSWERED_PAYOUTS -> since(UNANSWERED, DAY);
            case TO_ACCEPT -> since(ENDING, SOON);
            case NOT_ACCEPTED -> since(ENDED, WEEK);
            case NOT_SHIPPED -> since(LATE, Duration.ZERO);
            case PROPOSED_RUNS -> all("payout.run where status = 'PROPOSED'");
            case VENDORS -> all("vendor.vendor where status in ('SUBMITTED', 'IN_REVIEW')");
            case PROPOSALS -> all("catalog.product where status = 'PROPOSED'");
        };
    }

    /** What is at stake in all that a kind counts, by currency; nothing of what is no sum, or has gone back already. */
    List<Stake> stakes(ToDo.Kind kind) {
        return switch (kind) {
            case FAILED_REFUNDS ->
                stakes(
                        "amount_minor",
                        "requested_at",
                        "payment.refund where status = 'FAILED' and requested_at <= ?",
                        Duration.ZERO);
            case FAILED_PAYOUTS -> stakes("amount_minor", "planned_at", FAILED, TWO_MONTHS);
            case UNANSWERED_PAYOUTS -> stakes("amount_minor", "sent_at", UNANSWERED, DAY);
            case TO_ACCEPT -> stakes("total_minor", "accept_before", ENDING, SOON);
            case NOT_SHIPPED -> stakes("total_minor", "ship_before", LATE, Duration.ZERO);
            case PROPOSED_RUNS -> stakes("amount_minor", "planned_at", """
                        payout.payout where run_id in (
                          select id from payout.run where status = 'PROPOSED' and proposed_at <= ?)""", Duration.ZERO);
            case FLAGGED_MONEY, MISSED_RUNS, NOT_ACCEPTED, VENDORS, PROPOSALS -> List.of();
        };
    }

    private List<Stake> stakes(String minor, String at, String from, Duration ago) {
        return sql.list(
                "select currency, sum(" + minor + ")::bigint as minor, min(" + at + ") as at from " + from
                        + " group by currency order by currency",
                row -> new Stake(row.money("minor", "currency"), row.instant("at")),
                then(ago));
    }

    /**
     * The purchases, at most some hundreds, that a kind is about, what has waited longest first; none for what is about
     * other things.
     *
     * @param vendor whose orders; null for those of all
     */
    List<PurchaseId> purchases(ToDo.Kind kind, @Nullable VendorId vendor) {
        return switch (kind) {
            case FAILED_REFUNDS -> purchases("""
                        payment.refund r join payment.payment p on p.id = r.payment_id
                        where r.status = 'FAILED' and r.requested_at <= ?""", "r.requested_at", Duration.ZERO);
            case TO_ACCEPT -> orders(ENDING, "accept_before", SOON, vendor);
            case NOT_ACCEPTED -> orders(ENDED, "ended_at", WEEK, vendor);
            case NOT_SHIPPED -> orders(LATE, "ship_before", Duration.ZERO, vendor);
            case FLAGGED_MONEY, FAILED_PAYOUTS, MISSED_RUNS, UNANSWERED_PAYOUTS, PROPOSED_RUNS, VENDORS, PROPOSALS ->
                List.of();
        };
    }

    private List<PurchaseId> purchases(String from, String since, Duration ago) {
        return sql.list(oldest("p.purchase_id", from, since), ToDoQueries::purchase, then(ago));
    }

    private List<PurchaseId> orders(String from, String since, Duration ago, @Nullable VendorId vendor) {
        String mine = from + " and (?::uuid is null or vendor_id = ?)";
        return sql.list(oldest("purchase_id", mine, since), ToDoQueries::purchase, then(ago), vendor, vendor);
    }

    private static PurchaseId purchase(Row row) {
        return new PurchaseId(row.uuid("thing"));
    }

    /** The payout runs that a kind is about, the oldest first; none for what is about other things. */
    List<PayoutRunId> runs(ToDo.Kind kind) {
        return switch (kind) {
            case FAILED_PAYOUTS -> runs("run_id", FAILED, "planned_at", TWO_MONTHS);
            case UNANSWERED_PAYOUTS -> runs("run_id", UNANSWERED, "sent_at", DAY);
            case PROPOSED_RUNS ->
                runs("id", "payout.run where status = 'PROPOSED' and proposed_at <= ?", "proposed_at", Duration.ZERO);
            default -> List.of();
        };
    }

    private List<PayoutRunId> runs(String id, String from, String since, Duration ago) {
        return sql.list(oldest(id, from, since), row -> new PayoutRunId(row.uuid("thing")), then(ago));
    }

    private static String oldest(String id, String from, String since) {
        return "select " + id + " as thing from " + from + " group by " + id + " order by min(" + since + ") limit "
                + MOST;
    }

    private Instant then(Duration ago) {
        return time.now().minus(ago);
    }

    private long all(String from) {
        return sql.one("select count(*) as number from " + from, row -> row.number("number"));
    }

    private long since(String from, Duration ago) {
        return sql.one("select count(*) as number from " + from, row -> row.number("number"), then(ago));
    }
}
