package org.sandaga.inventory;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.Like;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Finds the offers of a vendor's grid. */
@Dependent
class ShelfQueries {
    private static final Sorting SORTING = Sorting.by("changed", "o.changed_at", "o.id")
            .or("title", "lower(coalesce(p.title ->> 'fr', p.title ->> 'en', ''))")
            .or("sku", "lower(o.vendor_sku)")
            .or("stock", "coalesce(k.on_hand - k.reserved - k.allocated, 0)")
            .or("lead", "o.lead_time_days")
            .or("status", "o.status");

    private static final String OFFERS = """
            select o.id from offer.offer o
            join catalog.variant v on v.id = o.variant_id
            join catalog.product p on p.id = v.product_id
            left join inventory.stock_item k on k.offer_id = o.id
            where o.vendor_id = ?
              and (?::text is null and o.status <> 'RETIRED' or o.status = ?)
              and (?::text is null or o.vendor_sku ilike ? or exists (
                select from jsonb_each_text(p.title) t where t.value ilike ?))
              and (not ?::boolean
                or coalesce(k.on_hand + k.backorder_limit - k.reserved - k.allocated, 0) <= 0)
            """;

    private static final Sorting MOVED = Sorting.by("at", "m.id", "m.id")
            .or("title", "lower(coalesce(p.title ->> 'fr', p.title ->> 'en', ''))")
            .or("sku", "lower(o.vendor_sku)")
            .or("kind", "m.kind")
            .or("quantity", "m.quantity");

    private static final String MOVEMENTS = """
            select m.id, m.offer_id, m.kind, m.quantity, m.reason, m.moved_at, m.moved_by
            from inventory.movement m
            join offer.offer o on o.id = m.offer_id
            join catalog.variant v on v.id = o.variant_id
            join catalog.product p on p.id = v.product_id
            where m.vendor_id = ?
              and (?::text is null or m.kind = ?)
              and (?::text is null or o.vendor_sku ilike ? or exists (
                select from jsonb_each_text(p.title) t where t.value ilike ?))
              and (?::timestamptz is null or m.moved_at >= ?)
              and (?::timestamptz is null or m.moved_at < ?)
            """;

    private final Sql sql;

    @Inject
    ShelfQueries(Sql sql) {
        this.sql = sql;
    }

    /** In which the vendor asks a price for anything. */
    List<String> currencies(VendorId vendor) {
        return sql.list(
                "select distinct currency from offer.price where vendor_id = ? order by currency",
                row -> row.text("currency"),
                vendor);
    }

    Listing<OfferId> find(VendorId vendor, ShelfFilter filter, ListRequest page) {
        String like = Like.maybeContaining(filter.text());
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(vendor);
        parameters.add(filter.status());
        parameters.add(filter.status());
        parameters.add(filter.text());
        parameters.add(like);
        parameters.add(like);
        parameters.add(filter.soldOut());
        return sql.listing(OFFERS, SORTING, page, row -> new OfferId(row.uuid("id")), parameters.toArray());
    }

    Listing<Moved> movements(VendorId vendor, MovementSearch wanted, ListRequest page) {
        String like = Like.maybeContaining(wanted.text());
        return sql.listing(
                MOVEMENTS,
                MOVED,
                page,
                row -> new Moved(new OfferId(row.uuid("offer_id")), StockBook.movement(row)),
                vendor,
                wanted.kind(),
                wanted.kind(),
                like,
                like,
                like,
                wanted.from(),
                wanted.from(),
                wanted.until(),
                wanted.until());
    }

    /** A movement and whose pieces they were. */
    record Moved(OfferId offer, MovementRow row) {}
}
