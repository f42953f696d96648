package org.sandaga.offer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads what others ask for what a vendor sells: public prices, without their names. */
@Dependent
class RivalQueries {
    private final Sql sql;

    @Inject
    RivalQueries(Sql sql) {
        this.sql = sql;
    }

    Map<OfferId, List<Money>> lowest(VendorId vendor, Collection<OfferId> offers) {
        Map<OfferId, List<Money>> found = new LinkedHashMap<>();
        sql.list("""
                        select o.id, c.currency, min(c.amount_minor) as lowest
                        from offer.offer o
                        join offer.offer r on r.variant_id = o.variant_id and r.condition = o.condition
                          and r.vendor_id <> o.vendor_id and r.status = 'LIVE'
                        join vendor.sellable s on s.vendor_id = r.vendor_id
                        join offer.price c on c.offer_id = r.id
                        where o.vendor_id = ? and o.id = any(?)
                        group by o.id, c.currency order by o.id, c.currency""", RivalQueries::price, vendor, offers)
                .forEach(each -> found.computeIfAbsent(each.getKey(), none -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    private static Map.Entry<OfferId, Money> price(Row row) {
        return Map.entry(new OfferId(row.uuid("id")), row.money("lowest", "currency"));
    }
}
