package org.sandaga.offer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.market.Markets;
import org.sandaga.media.MediaId;
import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;
import org.sandaga.tax.TaxClass;

/** Reads offers for buyers. */
@Dependent
class OfferQueries {
    private final Sql sql;
    private final Markets markets;

    @Inject
    OfferQueries(Sql sql, Markets markets) {
        this.sql = sql;
        this.markets = markets;
    }

    Map<OfferId, OfferTerms> terms(Collection<OfferId> offers, String market) {
        String currency = markets.require(market).currency();
        List<OfferTerms> found = sql.list("""
                select o.id, o.vendor_id, w.display_name, o.variant_id, v.product_id, p.category_id, p.title, v.axes,
                  o.vendor_sku, o.condition, o.tax_class, o.lead_time_days, o.version, c.amount_minor, c.currency,
                  coalesce(v.pictures ->> 0, p.pictures ->> 0) as picture,
                  o.status = 'LIVE' and p.status = 'PUBLISHED' and c.amount_minor is not null
                    and exists (select from vendor.sellable s where s.vendor_id = o.vendor_id) as sellable
                from offer.offer o
                join catalog.variant v on v.id = o.variant_id
                join catalog.product p on p.id = v.product_id
                join vendor.vendor w on w.id = o.vendor_id
                left join offer.price c on c.offer_id = o.id and c.currency = ?
                where o.id = any(?) order by o.id""", OfferQueries::terms, currency, offers);
        Map<OfferId, OfferTerms> byOffer = new LinkedHashMap<>();
        found.forEach(each -> byOffer.put(each.offer(), each));
        return byOffer;
    }

    @SuppressWarnings("unchecked")
    private static OfferTerms terms(Row row) {
        String picture = row.maybeText("picture");
        return new OfferTerms(
                new OfferId(row.uuid("id")),
                new VendorId(row.uuid("vendor_id")),
                row.text("display_name"),
                new VariantId(row.uuid("variant_id")),
                new ProductId(row.uuid("product_id")),
                new CategoryId(row.uuid("category_id")),
                row.texts("title"),
                new Features(Json.read(row.text("axes"), Map.class)),
                row.text("vendor_sku"),
                row.choice("condition", Condition.class),
                row.choice("tax_class", TaxClass.class),
                row.count("lead_time_days"),
                row.maybeMoney("amount_minor", "currency"),
                row.flag("sellable"),
                row.number("version"),
                picture == null ? null : new MediaId(picture));
    }
}
