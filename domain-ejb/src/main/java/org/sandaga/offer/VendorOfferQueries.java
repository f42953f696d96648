package org.sandaga.offer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Features;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.media.MediaId;
import org.sandaga.shared.Json;
import org.sandaga.shared.Like;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;
import org.sandaga.tax.TaxClass;

/** Reads offers for their vendor. */
@Dependent
class VendorOfferQueries {
    private static final String OFFER = """
            select o.id, o.vendor_id, v.product_id, o.variant_id, p.title, v.axes,
              coalesce(v.pictures ->> 0, p.pictures ->> 0) as picture, o.vendor_sku, o.condition, o.tax_class,
              o.lead_time_days, o.status, o.remark, o.version, o.changed_at,
              (select coalesce(jsonb_object_agg(c.currency, c.amount_minor), '{}') from offer.price c
               where c.offer_id = o.id) as prices
            from offer.offer o
            join catalog.variant v on v.id = o.variant_id
            join catalog.product p on p.id = v.product_id
            where o.vendor_id = ?
            """;

    private final Sql sql;

    @Inject
    VendorOfferQueries(Sql sql) {
        this.sql = sql;
    }

    OfferView view(VendorId vendor, OfferId id) {
        return sql.first(OFFER + "and o.id = ?", VendorOfferQueries::view, vendor, id)
                .orElseThrow(() -> new NotFound(id));
    }

    /** In the order they are named. */
    List<OfferView> views(VendorId vendor, List<OfferId> offers) {
        return sql.list(
                OFFER + "and o.id = any(?) order by array_position(?::uuid[], o.id)",
                VendorOfferQueries::view,
                vendor,
                offers,
                offers);
    }

    List<OfferView> of(VendorId vendor, ProductId product) {
        return sql.list(
                OFFER + "and v.product_id = ? order by v.position, o.id", VendorOfferQueries::view, vendor, product);
    }

    Slice<OfferView> list(VendorId vendor, OfferFilter filter, SliceRequest slice) {
        List<OfferView> oneMore = sql.list(
                OFFER + """
                        and (?::uuid is null or o.id > ?::uuid) and (?::text is null or o.status = ?)
                        and (?::text is null or o.vendor_sku ilike ? or exists (
                          select from jsonb_each_text(p.title) t where t.value ilike ?))
                        order by o.id limit ?""",
                VendorOfferQueries::view,
                vendor,
                after(slice),
                after(slice),
                filter.status(),
                filter.status(),
                filter.text(),
                Like.maybeContaining(filter.text()),
                Like.maybeContaining(filter.text()),
                slice.size() + 1);
        return Slice.of(oneMore, slice.size(), each -> each.id().text());
    }

    List<PricePoint> history(VendorId vendor, OfferId id) {
        return sql.list(
                """
                select currency, amount_minor, set_at, set_by from offer.price_history
                where vendor_id = ? and offer_id = ? order by id desc limit 200""",
                row -> new PricePoint(
                        row.text("currency"),
                        row.maybeMoney("amount_minor", "currency"),
                        row.instant("set_at"),
                        row.text("set_by")),
                vendor,
                id);
    }

    private static @Nullable UUID after(SliceRequest slice) {
        return slice.after() == null ? null : OfferId.parse(slice.after()).value();
    }

    @SuppressWarnings("unchecked")
    private static OfferView view(Row row) {
        String picture = row.maybeText("picture");
        return new OfferView(
                new OfferId(row.uuid("id")),
                new VendorId(row.uuid("vendor_id")),
                new ProductId(row.uuid("product_id")),
                new VariantId(row.uuid("variant_id")),
                row.texts("title"),
                new Features(Json.read(row.text("axes"), Map.class)),
                picture == null ? null : new MediaId(picture),
                row.text("vendor_sku"),
                row.choice("condition", Condition.class),
                row.choice("tax_class", TaxClass.class),
                row.count("lead_time_days"),
                row.choice("status", OfferStatus.class),
                row.maybeText("remark"),
                prices(row.text("prices")),
                row.number("version"),
                row.instant("changed_at"));
    }

    @SuppressWarnings("unchecked")
    private static List<Money> prices(String byCurrency) {
        Map<String, Number> minor = Json.read(byCurrency, Map.class);
        return minor.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Money.of(each.getValue().longValue(), each.getKey()))
                .toList();
    }
}
