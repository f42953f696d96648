package org.sandaga.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Adds up a vendor's sales: four statements for each currency at most. */
@Dependent
class ShopSalesQueries {
    private static final String SOLD =
            " o.vendor_id = ? and o.paid_at is not null and o.status not in ('REFUSED', 'CANCELLED', 'AUTO_CANCELLED') ";

    private static final String SUM =
            """
            select o.currency, count(*) as orders, sum(o.total_minor) as sales_minor, sum(o.items_minor) as goods_minor,
                   sum(o.total_minor - o.commission_minor - o.commission_tax_minor) as net_minor
            from ordering.vendor_order o where""" + SOLD + "and o.placed_at >= ? and o.placed_at < ? group by 1 order by 2 desc";

    private static final int MOST_PARTS = 8;

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    ShopSalesQueries(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    List<ShopSales> sales(VendorId vendor, int days, ZoneId zone) {
        LocalDate today = time.now().atZone(zone).toLocalDate();
        Span span = new Span(vendor, today.minusDays(days - 1L), today, zone);
        List<ShopSales.Sum> now = sums(vendor, span.from(), span.until());
        List<ShopSales.Sum> before = sums(vendor, span.before(days), span.from());
        return Stream.concat(now.stream(), before.stream())
                .map(each -> each.sales().currency())
                .distinct()
                .map(currency -> sales(in(currency, now), in(currency, before), span))
                .toList();
    }

    private static ShopSales.Sum in(String currency, List<ShopSales.Sum> sums) {
        Money nothing = Money.zero(currency);
        return sums.stream()
                .filter(each -> each.sales().currency().equals(currency))
                .findFirst()
                .orElseGet(() -> new ShopSales.Sum(0, nothing, nothing, nothing));
    }

    private ShopSales sales(ShopSales.Sum now, ShopSales.Sum before, Span span) {
        String currency = now.sales().currency();
        return new ShopSales(
                now,
                before,
                days(span, currency),
                parts(span, currency, "l.product_id", "min(l.title::text)", ""),
                parts(
                        span,
                        currency,
                        "c.id",
                        "min(c.name::text)",
                        " join catalog.product p on p.id = l.product_id join catalog.category c on c.id = p.category_id"));
    }

    private List<ShopSales.Sum> sums(VendorId vendor, Instant from, Instant until) {
        return sql.list(
                SUM,
                row -> new ShopSales.Sum(
                        row.count("orders"),
                        row.money("sales_minor", "currency"),
                        row.money("goods_minor", "currency"),
                        row.money("net_minor", "currency")),
                vendor,
                from,
                until);
    }

    private List<ShopSales.Day> days(Span span, String currency) {
        Map<LocalDate, ShopSales.Day> sold = sql
                .list(
                        """
                        select (o.placed_at at time zone ?)::date as day, o.currency, count(*) as orders,
                               sum(o.total_minor) as sales_minor
                        from ordering.vendor_order o where""" + SOLD + "and o.currency = ? and o.placed_at >= ? group by 1, 2",
                        ShopSalesQueries::day,
                        span.zone().getId(),
                        span.vendor(),
                        currency,
                        span.from())
                .stream()
                .collect(Collectors.toMap(ShopSales.Day::date, each -> each));
        return Stream.iterate(span.first(), day -> !day.isAfter(span.last()), day -> day.plusDays(1))
                .map(day -> sold.getOrDefault(day, new ShopSales.Day(day, 0, Money.zero(currency))))
                .toList();
    }

    private static ShopSales.Day day(Row row) {
        return new ShopSales.Day(row.date("day"), row.count("orders"), row.money("sales_minor", "currency"));
    }

    private List<ShopSales.Part> parts(Span span, String currency, String by, String name, String joined) {
        return sql.list(
                "select " + name + " as name, o.currency, sum(l.quantity) as pieces, sum(l.total_minor) as sales_minor"
                        + " from ordering.order_line l join ordering.vendor_order o on o.id = l.vendor_order_id"
                        + joined
                        + " where" + SOLD + "and o.currency = ? and o.placed_at >= ? group by " + by
                        + ", o.currency order by sum(l.total_minor) desc, " + by + " limit " + MOST_PARTS,
                row -> new ShopSales.Part(row.texts("name"), row.count("pieces"), row.money("sales_minor", "currency")),
                span.vendor(),
                currency,
                span.from());
    }

    private record Span(VendorId vendor, LocalDate first, LocalDate last, ZoneId zone) {
        Instant from() {
            return first.atStartOfDay(zone).toInstant();
        }

        Instant until() {
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }

        Instant before(int days) {
            return first.minusDays(days).atStartOfDay(zone).toInstant();
        }
    }
}
