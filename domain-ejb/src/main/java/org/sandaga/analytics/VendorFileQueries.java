package org.sandaga.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ordering.Lateness;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.DestinationStatus;
import org.sandaga.vendor.MemberTemplate;
import org.sandaga.vendor.MemberView;
import org.sandaga.vendor.PayoutDestination;

/** Reads what belongs to one vendor. */
@Dependent
class VendorFileQueries {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int LATEST = 10;

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    VendorFileQueries(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    List<MemberView> members(VendorId vendor) {
        return sql.list(
                """
                select m.user_id, a.name, m.template, m.added_at, coalesce(i.value, '') as email from vendor.member m
                join identity.account a on a.id = m.user_id
                left join identity.identifier i on i.user_id = a.id and i.kind = 'EMAIL'
                where m.vendor_id = ? order by m.added_at, m.user_id""",
                row -> new MemberView(
                        new UserId(row.uuid("user_id")),
                        row.text("name"),
                        row.text("email"),
                        row.choice("template", MemberTemplate.class),
                        row.instant("added_at")),
                vendor);
    }

    Optional<PayoutDestination> destination(VendorId vendor) {
        return sql.first(
                "select * from vendor.payout_destination where vendor_id = ?",
                row -> new PayoutDestination(
                        vendor,
                        row.text("provider"),
                        row.text("account_id"),
                        row.choice("status", DestinationStatus.class),
                        row.maybeText("reason"),
                        row.instant("changed_at")),
                vendor);
    }

    List<VendorFile.Count> offers(VendorId vendor) {
        return sql.list(
                "select status, count(*) as number from offer.offer where vendor_id = ? group by status order by status",
                VendorFileQueries::count,
                vendor);
    }

    List<VendorFile.Count> orders(VendorId vendor) {
        return sql.list("""
                select status, count(*) as number from ordering.vendor_order where vendor_id = ? and paid_at is not null
                group by status order by status""", VendorFileQueries::count, vendor);
    }

    private static VendorFile.Count count(Row row) {
        return new VendorFile.Count(row.text("status"), row.number("number"));
    }

    List<VendorFile.Order> latest(VendorId vendor) {
        return sql.list(
                """
                select * from ordering.vendor_order where vendor_id = ? and paid_at is not null
                order by id desc limit ?""",
                row -> new VendorFile.Order(
                        new VendorOrderId(row.uuid("id")),
                        new PurchaseId(row.uuid("purchase_id")),
                        row.text("number"),
                        row.text("status"),
                        row.money("total_minor", "currency"),
                        row.instant("placed_at")),
                vendor,
                LATEST);
    }

    Map<VendorId, VendorTrade> trade(Collection<VendorId> vendors) {
        Instant lately = time.now().minus(LATELY);
        Map<VendorId, VendorTrade> trades = new HashMap<>();
        sql.list(
                """
                select vendor_id, currency,
                  coalesce(sum(total_minor) filter (where paid_at > ?
                    and status not in ('REFUSED', 'CANCELLED', 'AUTO_CANCELLED')), 0)::bigint as sold,
                  count(*) filter (where %s) as late,
                  count(*) filter (where status = 'AUTO_CANCELLED' and ended_by = 'TIMEOUT' and ended_at > ?) as unanswered
                from ordering.vendor_order
                where vendor_id = any(?) and (paid_at > ? or status in ('TO_SHIP', 'PARTLY_SHIPPED') or ended_at > ?)
                group by vendor_id, currency order by vendor_id, currency""".formatted(Lateness.CONDITION),
                row -> trades.merge(new VendorId(row.uuid("vendor_id")), trade(row), VendorFileQueries::both),
                lately,
                time.now(),
                lately,
                vendors,
                lately,
                lately);
        return trades;
    }

    private static VendorTrade trade(Row row) {
        Money sold = row.money("sold", "currency");
        return new VendorTrade(
                sold.isPositive() ? List.of(sold) : List.of(), row.number("late"), row.number("unanswered"));
    }

    private static VendorTrade both(VendorTrade one, VendorTrade other) {
        return new VendorTrade(
                Stream.concat(one.sold().stream(), other.sold().stream()).toList(),
                one.late() + other.late(),
                one.unanswered() + other.unanswered());
    }

    List<Money> sold(VendorId vendor) {
        return sql.list(
                """
                select currency, sum(total_minor)::bigint as total from ordering.vendor_order
                where vendor_id = ? and paid_at > ? and status not in ('REFUSED', 'CANCELLED', 'AUTO_CANCELLED')
                group by currency order by currency""", row -> row.money("total", "currency"), vendor, time.now().minus(LATELY));
    }
}
