package org.sandaga.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.market.MarketView;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads the offers of one product as they stand, in two statements. */
@Dependent
class PageOfferQueries {
    private static final int MOST = 1_000;

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    PageOfferQueries(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    List<PageOffer> offers(ProductId product, MarketView market) {
        List<PageOffer> found = sql.list("""
                select o.id, o.variant_id, o.vendor_id, w.display_name, w.slug, w.country, w.legal_name,
                  o.condition, o.lead_time_days,
                  c.amount_minor, c.currency, r.amount_minor as delivery_minor, r.min_days, r.max_days,
                  greatest(coalesce(k.on_hand + k.backorder_limit - k.reserved - k.allocated, 0), 0) as available
                from catalog.variant v
                join catalog.product p on p.id = v.product_id and p.status = 'PUBLISHED'
                join offer.offer o on o.variant_id = v.id and o.status = 'LIVE'
                join offer.price c on c.offer_id = o.id and c.currency = ?
                join vendor.sellable s on s.vendor_id = o.vendor_id
                join vendor.vendor w on w.id = o.vendor_id
                left join inventory.stock_item k on k.offer_id = o.id
                left join shipping.rate r on r.vendor_id = o.vendor_id and r.market = ? and r.currency = c.currency
                where v.product_id = ? order by c.amount_minor, o.id limit ?""", PageOfferQueries::offer, market.currency(), market.code(), product, MOST);
        Map<OfferId, Money> prior = priorPrices(found, market.currency());
        return found.stream()
                .map(offer -> offer.withPriorPrice(prior.get(offer.offer())))
                .toList();
    }

    /** Of those reduced in the last 30 days: the lowest price of the 30 days that ended when the reduction began. */
    private Map<OfferId, Money> priorPrices(List<PageOffer> offers, String currency) {
        Map<OfferId, Money> prior = new HashMap<>();
        if (offers.isEmpty()) {
            return prior;
        }
        Instant now = time.now();
        sql.list(
                        """
                        with price as (
                          select offer_id, id, amount_minor, set_at, lead(set_at) over ages as until,
                            lag(amount_minor) over ages as before
                          from offer.price_history where offer_id = any(?) and currency = ?
                          window ages as (partition by offer_id order by id)),
                        today as (select distinct on (offer_id) * from price order by offer_id, id desc)
                        select t.offer_id, min(p.amount_minor) as prior_minor, ? as currency
                        from today t join price p on p.offer_id = t.offer_id and p.id < t.id
                          and p.until > t.set_at - interval '30 days' and p.amount_minor is not null
                        where t.amount_minor < t.before and t.set_at > ?::timestamptz - interval '30 days'
                        group by t.offer_id, t.amount_minor having min(p.amount_minor) > t.amount_minor""",
                        row -> Map.entry(new OfferId(row.uuid("offer_id")), row.money("prior_minor", "currency")),
                        offers.stream().map(PageOffer::offer).toList(),
                        currency,
                        currency,
                        now)
                .forEach(each -> prior.put(each.getKey(), each.getValue()));
        return prior;
    }

    private static PageOffer offer(Row row) {
        int lead = row.count("lead_time_days");
        return new PageOffer(
                new OfferId(row.uuid("id")),
                new VariantId(row.uuid("variant_id")),
                new VendorId(row.uuid("vendor_id")),
                row.text("display_name"),
                row.text("slug"),
                row.text("country"),
                row.text("legal_name"),
                row.choice("condition", Condition.class),
                row.money("amount_minor", "currency"),
                null,
                row.maybeMoney("delivery_minor", "currency"),
                days(lead, row.maybeNumber("min_days")),
                days(lead, row.maybeNumber("max_days")),
                row.count("available"));
    }

    private static @Nullable Integer days(int lead, @Nullable Long onTheWay) {
        return onTheWay == null ? null : lead + onTheWay.intValue();
    }
}
