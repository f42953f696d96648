package org.sandaga.catalog;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.shared.Json;
import org.sandaga.shared.Like;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads products for screens. */
@Dependent
class ProductQueries {
    private static final Sorting PROPOSALS = Sorting.by("proposed", "p.created_at", "p.id")
            .or("title", "lower(coalesce(p.title ->> 'fr', p.title ->> 'en', ''))")
            .or("status", "p.status");

    private final Sql sql;

    @Inject
    ProductQueries(Sql sql) {
        this.sql = sql;
    }

    /** A product as everybody may see it: published, or once so. */
    ProductView open(ProductId id) {
        return view(id, "and status in ('PUBLISHED', 'ARCHIVED')");
    }

    /** A product wherever it stands. */
    ProductView any(ProductId id) {
        return view(id, "");
    }

    private ProductView view(ProductId id, String condition) {
        List<ProductView.VariantView> variants = sql.list(
                "select id, axes, gtin, pictures from catalog.variant where product_id = ? order by position",
                ProductQueries::variant,
                id);
        return sql.first("""
                        select id, slug, status, category_id, brand, title, description, attributes, pictures,
                          proposed_by, remark, version from catalog.product where id = ?\s""" + condition, row -> view(row, variants), id).orElseThrow(() -> new NotFound(id));
    }

    Map<Features, VariantId> variants(ProductId id) {
        return sql
                .list(
                        "select id, axes from catalog.variant where product_id = ?",
                        row -> Map.entry(features(row, "axes"), new VariantId(row.uuid("id"))),
                        id)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<VariantId> variantOfGtin(String gtin) {
        return sql.first("select id from catalog.variant where gtin = ?", row -> new VariantId(row.uuid("id")), gtin);
    }

    Optional<ProductId> byGtin(String gtin) {
        return sql.first("""
                select p.id from catalog.variant v join catalog.product p on p.id = v.product_id
                where v.gtin = ? and p.status = 'PUBLISHED'""", row -> new ProductId(row.uuid("id")), gtin);
    }

    Slice<ProductRow> list(ProductFilter filter, SliceRequest slice) {
        UUID after =
                slice.after() == null ? null : ProductId.parse(slice.after()).value();
        String like = Like.maybeContaining(filter.text());
        List<ProductRow> oneMore = sql.list(
                """
                select p.id, p.slug, p.status, p.category_id, p.brand, p.title, p.pictures ->> 0 as picture,
                  p.proposed_by, (select count(*) from catalog.variant v where v.product_id = p.id) as variants
                from catalog.product p
                where (?::uuid is null or p.id > ?::uuid) and (?::text is null or p.status = ?)
                  and (?::uuid is null or p.proposed_by = ?::uuid)
                  and (?::uuid is null or p.category_id in (
                    select id from catalog.category where ?::uuid = any(path)))
                  and (?::text is null or p.brand ilike ? or exists (
                    select from jsonb_each_text(p.title) t where t.value ilike ?))
                order by p.id limit ?""",
                ProductQueries::row,
                after,
                after,
                filter.status(),
                filter.status(),
                filter.proposer(),
                filter.proposer(),
                filter.category(),
                filter.category(),
                filter.text(),
                like,
                like,
                slice.size() + 1);
        return Slice.of(oneMore, slice.size(), row -> row.id().text());
    }

    Listing<ProposalRow> proposals(VendorId vendor, @Nullable ProductStatus status, ListRequest page) {
        return sql.listing("""
                select p.id, p.status, p.title, p.pictures ->> 0 as picture, p.remark, p.created_at,
                  (select count(*) from catalog.variant v where v.product_id = p.id) as variants
                from catalog.product p where p.proposed_by = ? and (?::text is null or p.status = ?)""", PROPOSALS, page, ProductQueries::proposal, vendor, status, status);
    }

    Map<ProductStatus, Integer> counts(VendorId vendor) {
        Map<ProductStatus, Integer> counts = new EnumMap<>(ProductStatus.class);
        sql.list(
                        "select status, count(*) as products from catalog.product where proposed_by = ? group by status",
                        row -> Map.entry(row.choice("status", ProductStatus.class), row.count("products")),
                        vendor)
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    private static ProposalRow proposal(Row row) {
        String picture = row.maybeText("picture");
        return new ProposalRow(
                new ProductId(row.uuid("id")),
                row.choice("status", ProductStatus.class),
                row.texts("title"),
                picture == null ? null : new MediaId(picture),
                row.count("variants"),
                row.maybeText("remark"),
                row.instant("created_at"));
    }

    /** Those with all of the words come by name; one that has the GTIN comes first. */
    List<ProductRow> known(String text, int most) {
        List<String> words =
                Arrays.stream(text.split("\\s+")).map(Like::containing).toList();
        String number = Gtin.padded(text);
        return sql.list("""
                select p.id, p.slug, p.status, p.category_id, p.brand, p.title, p.pictures ->> 0 as picture,
                  p.proposed_by, (select count(*) from catalog.variant v where v.product_id = p.id) as variants
                from catalog.product p
                where p.status = 'PUBLISHED' and (
                  exists (select from catalog.variant v where v.product_id = p.id and lpad(v.gtin, 14, '0') = ?)
                  or not exists (
                    select from unnest(?::text[]) w where coalesce(p.brand, '') not ilike w
                      and not exists (select from jsonb_each_text(p.title) t where t.value ilike w)))
                order by exists (
                    select from catalog.variant v where v.product_id = p.id and lpad(v.gtin, 14, '0') = ?) desc,
                  lower(p.title ->> 'fr'), p.id limit ?""", ProductQueries::row, number, words, number, most);
    }

    private static ProductRow row(Row row) {
        String picture = row.maybeText("picture");
        return new ProductRow(
                new ProductId(row.uuid("id")),
                row.text("slug"),
                row.choice("status", ProductStatus.class),
                new CategoryId(row.uuid("category_id")),
                row.maybeText("brand"),
                row.texts("title"),
                picture == null ? null : new MediaId(picture),
                row.maybeUuid("proposed_by") == null ? null : new VendorId(row.uuid("proposed_by")),
                row.count("variants"));
    }

    private static ProductView view(Row row, List<ProductView.VariantView> variants) {
        return new ProductView(
                new ProductId(row.uuid("id")),
                row.text("slug"),
                row.choice("status", ProductStatus.class),
                new CategoryId(row.uuid("category_id")),
                row.maybeText("brand"),
                row.texts("title"),
                row.texts("description"),
                features(row, "attributes"),
                pictures(row),
                row.maybeUuid("proposed_by") == null ? null : new VendorId(row.uuid("proposed_by")),
                row.maybeText("remark"),
                row.number("version"),
                variants);
    }

    private static ProductView.VariantView variant(Row row) {
        return new ProductView.VariantView(
                new VariantId(row.uuid("id")), features(row, "axes"), row.maybeText("gtin"), pictures(row));
    }

    @SuppressWarnings("unchecked")
    private static Features features(Row row, String column) {
        return new Features(Json.read(row.text(column), Map.class));
    }

    @SuppressWarnings("unchecked")
    private static Pictures pictures(Row row) {
        List<String> hashes = Json.read(row.text("pictures"), List.class);
        return new Pictures(hashes.stream().map(MediaId::new).toList());
    }
}
