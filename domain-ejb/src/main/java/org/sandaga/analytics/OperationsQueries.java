package org.sandaga.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.market.Markets;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Reads how the marketplace does. */
@Dependent
class OperationsQueries {
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final long WHOLE = 10_000;

    private final Sql sql;
    private final Markets markets;
    private final BusinessTime time;

    @Inject
    OperationsQueries(Sql sql, Markets markets, BusinessTime time) {
        this.sql = sql;
        this.markets = markets;
        this.time = time;
    }

    List<SalesRow> sales() {
        return sql.list(
                """
                select currency,
                       coalesce(sum(total_minor) filter (where paid_at >= ?), 0)::bigint as today,
                       coalesce(sum(total_minor) filter (where paid_at >= ?), 0)::bigint as week,
                       coalesce(sum(total_minor) filter (where paid_at >= ? and paid_at < ?), 0)::bigint as week_before,
                       sum(total_minor)::bigint as month, sum(commission_minor)::bigint as commission,
                       sum(items_minor + shipping_minor)::bigint as base,
                       count(*) filter (where paid_at >= ?) as orders
                from ordering.vendor_order
                where paid_at >= ? and status not in ('REFUSED', 'CANCELLED', 'AUTO_CANCELLED')
                group by currency order by sum(total_minor) desc""",
                OperationsQueries::sold,
                lastDays(1),
                lastDays(WEEK),
                lastDays(2 * WEEK),
                lastDays(WEEK),
                lastDays(WEEK),
                lastDays(MONTH));
    }

    /** The midnight from which there are so many days, today among them: whole days, as the reports count. */
    private Instant lastDays(int days) {
        ZoneId zone = markets.all().getFirst().zone();
        return time.today(zone).minusDays(days - 1L).atStartOfDay(zone).toInstant();
    }

    private static SalesRow sold(Row row) {
        long base = row.number("base");
        Money commission = row.money("commission", "currency");
        return new SalesRow(
                row.money("today", "currency"),
                row.money("week", "currency"),
                row.money("week_before", "currency"),
                row.money("month", "currency"),
                commission,
                base == 0 ? 0 : commission.minor() * WHOLE / base,
                row.number("orders"));
    }

    List<HourRow> hours() {
        Instant now = time.now();
        return sql.list(
                """
                select h.hour, coalesce(o.orders, 0) as orders
                from generate_series(date_trunc('hour', ?::timestamptz) - interval '23 hours',
                                     date_trunc('hour', ?::timestamptz), interval '1 hour') h (hour)
                left join (select date_trunc('hour', paid_at) as hour, count(*) as orders from ordering.vendor_order
                           where paid_at > ?::timestamptz and status not in ('REFUSED', 'CANCELLED', 'AUTO_CANCELLED')
                           group by 1) o on o.hour = h.hour
                order by h.hour""",
                row -> new HourRow(row.instant("hour"), row.number("orders")),
                now,
                now,
                now.minus(Duration.ofDays(1)));
    }

    List<ProviderRow> providers() {
        Instant since = time.now().minus(Duration.ofDays(WEEK));
        return sql.list("""
                select p.provider,
                  (select count(*) from payment.attempt a where a.provider = p.provider and a.started_at > ?
                     and a.status = 'CAPTURED') as captured,
                  (select count(*) from payment.attempt a where a.provider = p.provider and a.started_at > ?
                     and a.status = 'FAILED') as failed,
                  (select count(*) from payment.attempt a where a.provider = p.provider
                     and a.status in ('STARTING', 'OPEN')) as waiting,
                  (select count(*) from payment.webhook_receipt r where r.provider = p.provider
                     and r.handled_at is null) as unhandled,
                  (select count(*) from payment.refund r where r.provider = p.provider
                     and r.status = 'REQUESTED' and r.tries > 0)
                  + (select count(*) from payout.payout o where o.provider = p.provider
                       and o.status = 'SENT' and o.reference is null) as unanswered,
                  (select max(received_at) from payment.webhook_receipt r where r.provider = p.provider) as last_news
                from (select provider from payment.payment union select provider from vendor.payout_destination) p
                order by p.provider""", OperationsQueries::provider, since, since);
    }

    private static ProviderRow provider(Row row) {
        return new ProviderRow(
                row.text("provider"),
                row.number("captured"),
                row.number("failed"),
                row.number("waiting"),
                row.number("unhandled"),
                row.number("unanswered"),
                row.maybeInstant("last_news"));
    }
}
