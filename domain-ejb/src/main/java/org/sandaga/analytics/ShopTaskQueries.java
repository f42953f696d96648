package org.sandaga.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ordering.Lateness;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Counts what waits for a vendor, each kind in one statement. */
@Dependent
class ShopTaskQueries {
    /** So few pieces left that it is time to order more. */
    static final int LITTLE = 3;

    private static final Duration SOON = Duration.ofHours(24);

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    ShopTaskQueries(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    List<ShopTask> orders(VendorId vendor) {
        Instant now = time.now();
        return sql.list("""
                select case when %s then 'SHIP_LATE' when status = 'TO_SHIP' then 'SHIP'
                            when status = 'PARTLY_SHIPPED' then 'SHIP_REST'
                            when accept_before < ? then 'ACCEPT_NOW' else 'ACCEPT' end as kind,
                       count(*) as count,
                       min(case when status = 'TO_ACCEPT' then accept_before else ship_before end) as before
                from ordering.vendor_order
                where vendor_id = ? and status in ('TO_ACCEPT', 'TO_SHIP', 'PARTLY_SHIPPED') group by 1""".formatted(Lateness.CONDITION), ShopTaskQueries::task, now, now.plus(SOON), vendor);
    }

    /** A payout that failed counts until a later one was sent; its money is due again. */
    List<ShopTask> money(VendorId vendor) {
        return sql.list("""
                select 'PAYOUT_DECLINED' as kind, count(*) as count, null::timestamptz as before
                from payout.payout p
                where p.vendor_id = ? and p.status in ('FAILED', 'RETURNED')
                  and not exists (select from payout.payout later where later.vendor_id = p.vendor_id
                    and later.currency = p.currency and later.id > p.id and later.status in ('SENT', 'SETTLED'))
                union all
                select 'OPEN_ACCOUNT', 1, null from vendor.vendor v
                where v.id = ? and v.status in ('APPROVED', 'RESTRICTED')
                  and not exists (select from vendor.payout_destination d
                    where d.vendor_id = v.id and d.status = 'ENABLED')""", ShopTaskQueries::task, vendor, vendor);
    }

    List<ShopTask> goods(VendorId vendor) {
        return sql.list("""
                select case when left_over <= 0 then 'SOLD_OUT' else 'LOW_STOCK' end as kind, count(*) as count,
                       null::timestamptz as before
                from (select coalesce(i.on_hand + i.backorder_limit - i.reserved - i.allocated, 0) as left_over
                  from offer.offer o left join inventory.stock_item i on i.offer_id = o.id
                  where o.vendor_id = ? and o.status = 'LIVE') shelf
                where left_over <= ? group by 1
                union all
                select 'MEND_PRODUCT', count(*), null from catalog.product p
                where p.proposed_by = ? and p.status = 'REVISION'
                union all
                select 'FIRST_OFFER', 1, null from vendor.vendor v
                where v.id = ? and v.status = 'APPROVED'
                  and not exists (select from offer.offer o where o.vendor_id = v.id and o.status <> 'RETIRED')""", ShopTaskQueries::task, vendor, LITTLE, vendor, vendor);
    }

    List<ShopTask> shop(VendorId vendor) {
        Instant now = time.now();
        return sql.list("""
                select case v.status when 'DRAFT' then 'SUBMIT_APPLICATION' else 'MEND_APPLICATION' end as kind,
                       1 as count, null::timestamptz as before
                from vendor.vendor v where v.id = ? and v.status in ('DRAFT', 'CHANGES_REQUESTED')
                union all
                select 'REOPEN', 1, v.closed_until from vendor.vendor v
                where v.id = ? and v.closed_from <= ? and (v.closed_until is null or v.closed_until > ?)
                union all
                select 'SET_RATES', 1, null from vendor.vendor v
                where v.id = ? and v.status = 'APPROVED'
                  and not exists (select from shipping.rate r where r.vendor_id = v.id)""", ShopTaskQueries::task, vendor, vendor, now, now, vendor);
    }

    private static ShopTask task(Row row) {
        return new ShopTask(row.choice("kind", ShopTask.Kind.class), row.count("count"), row.maybeInstant("before"));
    }
}
