package org.sandaga.analytics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductFilter;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.media.MediaId;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Like;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads products for the catalogue's staff. */
@Dependent
class ProductDeskQueries {
    private static final String ROW = """
            select p.id, p.status, p.title, p.pictures ->> 0 as picture, c.name as category, p.brand,
              v.display_name as proposer, p.created_at,
              (select count(*) from catalog.variant x where x.product_id = p.id) as variants,
              (select count(*) from catalog.variant x join offer.offer o on o.variant_id = x.id
               where x.product_id = p.id and o.status = 'LIVE') as offers
            from catalog.product p
            join catalog.category c on c.id = p.category_id
            left join vendor.vendor v on v.id = p.proposed_by
            where (?::text is null or p.status = ?)
              and (?::uuid is null or ?::uuid = any(c.path))
              and (?::uuid is null or p.proposed_by = ?::uuid)
              and (?::text is null or p.brand ilike ? or exists (
                select from jsonb_each_text(p.title) t where t.value ilike ?))
              and (?::uuid is null or exists (
                select from catalog.variant x join offer.offer o on o.variant_id = x.id
                where x.product_id = p.id and o.vendor_id = ?::uuid and o.status <> 'RETIRED'))""";

    private static final Sorting SORTING = Sorting.by("createdAt", "p.id", "p.id")
            .or("title", "lower(p.title ->> 'fr')")
            .or("brand", "lower(p.brand)");

    private final Sql sql;

    @Inject
    ProductDeskQueries(Sql sql) {
        this.sql = sql;
    }

    Listing<DeskProduct> products(ProductFilter filter, @Nullable VendorId seller, ListRequest page) {
        @Nullable String like = Like.maybeContaining(filter.text());
        return sql.listing(
                ROW,
                SORTING,
                page,
                ProductDeskQueries::row,
                filter.status(),
                filter.status(),
                filter.category(),
                filter.category(),
                filter.proposer(),
                filter.proposer(),
                like,
                like,
                like,
                seller,
                seller);
    }

    private static DeskProduct row(Row row) {
        String picture = row.maybeText("picture");
        return new DeskProduct(
                new ProductId(row.uuid("id")),
                row.choice("status", ProductStatus.class),
                row.texts("title"),
                picture == null ? null : new MediaId(picture),
                row.texts("category"),
                row.maybeText("brand"),
                row.maybeText("proposer"),
                row.number("variants"),
                row.number("offers"),
                row.instant("created_at"));
    }

    List<ProductOffer> offers(ProductId product) {
        return sql.list(
                """
                select o.id, o.vendor_id, v.display_name, o.vendor_sku, o.status, o.remark, p.currency, p.amount_minor
                from catalog.variant x join offer.offer o on o.variant_id = x.id
                join vendor.vendor v on v.id = o.vendor_id left join offer.price p on p.offer_id = o.id
                where x.product_id = ? and o.status <> 'RETIRED'
                order by o.status = 'LIVE' desc, v.display_name, o.id, p.currency limit 200""",
                row -> new ProductOffer(
                        new OfferId(row.uuid("id")),
                        new VendorId(row.uuid("vendor_id")),
                        row.text("display_name"),
                        row.text("vendor_sku"),
                        row.text("status"),
                        row.maybeText("remark"),
                        row.maybeMoney("amount_minor", "currency")),
                product);
    }

    /** How many products in a category, or below it, say something under each attribute's code. */
    Map<String, Long> saying(CategoryId category) {
        return sql.list("""
                        select said.code, count(*) as number from catalog.product p
                        join catalog.category c on c.id = p.category_id
                        cross join lateral jsonb_object_keys(p.attributes) as said (code)
                        where ?::uuid = any(c.path) group by said.code""", row -> Map.entry(row.text("code"), row.number("number")), category).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A bar code says it surely; only without one are the titles of the whole catalogue compared. */
    Optional<ProductId> twin(ProductId product) {
        return coded(product).or(() -> alike(product));
    }

    /** With 12 digits or with 13, it is the same code. */
    private Optional<ProductId> coded(ProductId product) {
        return sql.first("""
                select x.id from catalog.variant a
                join catalog.variant b on lpad(b.gtin, 14, '0') = lpad(a.gtin, 14, '0')
                join catalog.product x on x.id = b.product_id
                where a.product_id = ? and x.id <> a.product_id and x.status = 'PUBLISHED' order by x.id limit 1""", row -> new ProductId(row.uuid("id")), product);
    }

    /** Titles less alike than three tenths are of different things. */
    private Optional<ProductId> alike(ProductId product) {
        return sql.first("""
                select o.id from catalog.product p
                cross join lateral (
                  select x.id, greatest(public.similarity(lower(x.title ->> 'fr'), lower(p.title ->> 'fr')),
                                        public.similarity(lower(x.title ->> 'en'), lower(p.title ->> 'en'))) as likeness
                  from catalog.product x where x.status = 'PUBLISHED' and x.id <> p.id) o
                where p.id = ? and o.likeness > 0.3 order by o.likeness desc, o.id limit 1""", row -> new ProductId(row.uuid("id")), product);
    }
}
