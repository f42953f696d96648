package org.sandaga.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.market.Markets;
import org.sandaga.media.MediaId;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads what was found as it stands at this moment, in one statement; what is no longer sold falls out. */
@Dependent
class CardQueries {
    /** Among all that the product has on sale: where its page opens, and what of the variant can be bought. */
    private static final String AMONG = """
            cross join lateral (
              select (array_agg(n.offer_id %s))[1] as opens_on,
                count(*) filter (where n.variant_id = o.variant_id and n.in_stock and not n.away) as offers,
                min(n.price) filter (where n.variant_id = o.variant_id and n.in_stock and not n.away) as least_minor
              from (
                select a.id as variant_id, %s
                from catalog.variant a
                join offer.offer o on o.variant_id = a.id and o.status = 'LIVE'
                join offer.price c on c.offer_id = o.id and c.currency = ?
                join vendor.sellable s on s.vendor_id = o.vendor_id
                left join inventory.stock_item k on k.offer_id = o.id
                %s
                where a.product_id = v.product_id) n) every
            """.formatted(HitQueries.BEST, HitQueries.MERITS, HitQueries.DELIVERY);

    private final Sql sql;
    private final Markets markets;

    @Inject
    CardQueries(Sql sql, Markets markets) {
        this.sql = sql;
        this.markets = markets;
    }

    List<ProductCard> cards(List<SearchIndex.Hit> hits, String market, String language) {
        String currency = markets.require(market).currency();
        Map<OfferId, ProductCard> found = new LinkedHashMap<>();
        sql.list(
                        """
                select o.id, o.variant_id, v.product_id, p.slug, p.brand, p.title, o.condition, o.vendor_id,
                  w.display_name, w.slug as vendor_slug, c.amount_minor, c.currency,
                  r.amount_minor as delivery_minor,
                  coalesce(v.pictures ->> 0, p.pictures ->> 0) as picture,
                """ + Criterion.STOCK + """
                   as in_stock, every.opens_on = o.id as opens, every.offers, every.least_minor
                from offer.offer o
                join catalog.variant v on v.id = o.variant_id
                join catalog.product p on p.id = v.product_id and p.status = 'PUBLISHED'
                join offer.price c on c.offer_id = o.id and c.currency = ?
                join vendor.sellable s on s.vendor_id = o.vendor_id
                join vendor.vendor w on w.id = o.vendor_id
                left join inventory.stock_item k on k.offer_id = o.id
                left join shipping.rate r on r.vendor_id = o.vendor_id and r.market = ? and r.currency = c.currency
                """ + AMONG + """
                where o.id = any(?) and o.status = 'LIVE'""",
                        row -> card(row, language),
                        currency,
                        market,
                        currency,
                        market,
                        hits.stream().map(SearchIndex.Hit::offer).toList())
                .forEach(card -> found.put(card.offer(), card));
        return hits.stream()
                .map(hit -> found.get(hit.offer()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ProductCard card(Row row, String language) {
        String picture = row.maybeText("picture");
        return new ProductCard(
                new ProductId(row.uuid("product_id")),
                row.text("slug"),
                row.texts("title").in(language),
                row.maybeText("brand"),
                picture == null ? null : new MediaId(picture),
                new VariantId(row.uuid("variant_id")),
                new OfferId(row.uuid("id")),
                row.choice("condition", Condition.class),
                row.money("amount_minor", "currency"),
                row.maybeMoney("delivery_minor", "currency"),
                new VendorId(row.uuid("vendor_id")),
                row.text("display_name"),
                row.text("vendor_slug"),
                row.flag("in_stock"),
                row.flag("opens"),
                row.count("offers"),
                row.maybeMoney("least_minor", "currency"));
    }
}
