package org.sandaga.offer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads what others ask for what a vendor sells, and delivered: public prices, without their names. */
@Dependent
class RivalQueries {
    private final Sql sql;

    @Inject
    RivalQueries(Sql sql) {
        this.sql = sql;
    }

    Map<OfferId, List<Rival>> of(VendorId vendor, Collection<OfferId> offers) {
        Map<OfferId, List<Rival>> found = new LinkedHashMap<>();
        sql.list("""
                        with compared as (
                          select o.id, c.currency, c.amount_minor as price,
                                 c.amount_minor + theirs.amount_minor as delivered, p.amount_minor + mine.amount_minor as own
                          from offer.offer o
                          join offer.offer r on r.variant_id = o.variant_id and r.condition = o.condition
                            and r.vendor_id <> o.vendor_id and r.status = 'LIVE'
                          join vendor.sellable s on s.vendor_id = r.vendor_id
                          join offer.price c on c.offer_id = r.id
                          left join offer.price p on p.offer_id = o.id and p.currency = c.currency
                          left join shipping.rate mine on mine.vendor_id = o.vendor_id and mine.currency = p.currency
                          left join shipping.rate theirs on theirs.vendor_id = r.vendor_id
                            and theirs.market = mine.market and theirs.currency = mine.currency
                          where o.vendor_id = ? and o.id = any(?))
                        select id, currency, min(price) as lowest,
                               (array_agg(delivered order by delivered - own, own)
                                 filter (where delivered is not null))[1] as delivered,
                               (array_agg(own order by delivered - own, own)
                                 filter (where delivered is not null))[1] as own
                        from compared group by id, currency order by id, currency""", RivalQueries::rival, vendor, offers)
                .forEach(each -> found.computeIfAbsent(each.getKey(), none -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    private static Map.Entry<OfferId, Rival> rival(Row row) {
        return Map.entry(
                new OfferId(row.uuid("id")),
                new Rival(
                        row.money("lowest", "currency"),
                        row.maybeMoney("delivered", "currency"),
                        row.maybeMoney("own", "currency")));
    }
}
