package org.sandaga.analytics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Adds up what was sold. */
@Dependent
class ReportQueries {
    private static final String SOLD = "o.currency = ? and o.paid_at >= ? and o.paid_at < ?"
            + " and o.status not in ('REFUSED', 'CANCELLED', 'AUTO_CANCELLED')";

    private static final String ORDERS = """
            select * from (select jsonb_build_object('fr', %s) as label, %s as place, null::uuid as vendor, count(*) as orders,
                             sum(o.total_minor)::bigint as sold, sum(o.commission_minor)::bigint as commission, o.currency
                           from ordering.vendor_order o where\s""" + SOLD + " group by 1, 2, o.currency) r";

    /** By the name of now; orders keep that of their day, and two shops may have the same. */
    private static final String VENDORS = """
            select * from (select jsonb_build_object('fr', v.display_name) as label, v.slug as place, v.id as vendor, count(*) as orders,
                             sum(o.total_minor)::bigint as sold, sum(o.commission_minor)::bigint as commission, o.currency
                           from ordering.vendor_order o join vendor.vendor v on v.id = o.vendor_id
                           where\s""" + SOLD + " group by v.id, v.display_name, v.slug, o.currency) r";

    private static final String CATEGORIES = """
            select * from (select c.name as label, c.slug as place, null::uuid as vendor, sum(l.quantity)::bigint as orders,
                             sum(l.total_minor)::bigint as sold, coalesce(sum(f.amount), 0)::bigint as commission, o.currency
                           from ordering.vendor_order o
                           join ordering.order_line l on l.vendor_order_id = o.id
                           join catalog.product p on p.id = l.product_id
                           join catalog.category c on c.id = p.category_id
                           left join lateral (select sum(x.amount_minor) as amount from ordering.commission_line x
                                              where x.order_line_id = l.id) f on true
                           where\s""" + SOLD + " group by c.id, c.name, c.slug, o.currency) r";

    private static final Sorting LARGEST = Sorting.by("sold", "sold", "place")
            .or("label", "place")
            .or("orders", "orders")
            .or("commission", "commission");

    private static final Sorting LATEST = Sorting.by("label", "place", "place")
            .or("sold", "sold")
            .or("orders", "orders")
            .or("commission", "commission");

    private final Sql sql;

    @Inject
    ReportQueries(Sql sql) {
        this.sql = sql;
    }

    Listing<ReportRow> sales(ReportBy by, String currency, ZoneId zone, Instant from, Instant until, ListRequest page) {
        Sorting sorting = by == ReportBy.DAY ? LATEST : LARGEST;
        return sql.listing(query(by, zone), sorting, page, ReportQueries::row, currency, from, until);
    }

    ReportTotal total(ReportBy by, String currency, ZoneId zone, Instant from, Instant until) {
        return sql.one(
                "select coalesce(sum(orders), 0)::bigint as orders, coalesce(sum(sold), 0)::bigint as sold,"
                        + " coalesce(sum(commission), 0)::bigint as commission from (" + query(by, zone) + ") t",
                row -> new ReportTotal(
                        row.number("orders"),
                        Money.of(row.number("sold"), currency),
                        Money.of(row.number("commission"), currency)),
                currency,
                from,
                until);
    }

    private static String query(ReportBy by, ZoneId zone) {
        return switch (by) {
            case DAY -> {
                // the zone is one of the JDK's names, never what somebody typed
                String day = "to_char(o.paid_at at time zone '" + zone.getId() + "', 'YYYY-MM-DD')";
                yield ORDERS.formatted(day, day);
            }
            case VENDOR -> VENDORS;
            case MARKET -> ORDERS.formatted("o.market", "o.market");
            case CATEGORY -> CATEGORIES;
        };
    }

    private static ReportRow row(Row row) {
        UUID vendor = row.maybeUuid("vendor");
        return new ReportRow(
                row.texts("label"),
                row.number("orders"),
                row.money("sold", "currency"),
                row.money("commission", "currency"),
                vendor == null ? null : new VendorId(vendor));
    }
}
