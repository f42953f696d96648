package org.sandaga.analytics;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Sql;

/** Counts what waits for people. */
@Dependent
class ToDoQueries {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    ToDoQueries(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    long count(ToDo.Kind kind) {
        return switch (kind) {
            case FLAGGED_MONEY -> since("payment.flag where found_at > ?", WEEK);
            case FAILED_REFUNDS -> all("payment.refund where status = 'FAILED'");
            case FAILED_PAYOUTS ->
                since("payout.payout where status in ('FAILED', 'RETURNED') and planned_at > ?", Duration.ofDays(60));
            case UNANSWERED_PAYOUTS ->
                since("payout.payout where status = 'SENT' and reference is null and sent_at <= ?", DAY);
            case NOT_ACCEPTED ->
                since(
                        "ordering.vendor_order where status = 'AUTO_CANCELLED' and ended_by = 'TIMEOUT' and ended_at > ?",
                        WEEK);
            case NOT_SHIPPED ->
                since("ordering.vendor_order where status = 'TO_SHIP' and accepted_at <= ?", THREE_DAYS);
            case PROPOSED_RUNS -> all("payout.run where status = 'PROPOSED'");
            case VENDORS -> all("vendor.vendor where status in ('SUBMITTED', 'IN_REVIEW')");
            case PROPOSALS -> all("catalog.product where status = 'PROPOSED'");
        };
    }

    private long all(String from) {
        return sql.one("select count(*) as number from " + from, row -> row.number("number"));
    }

    private long since(String from, Duration ago) {
        Instant then = time.now().minus(ago);
        return sql.one("select count(*) as number from " + from, row -> row.number("number"), then);
    }
}
