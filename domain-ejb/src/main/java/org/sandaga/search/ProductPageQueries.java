package org.sandaga.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.media.MediaId;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Json;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.Texts;

/** Reads what the catalogue says of one product, in three statements, and puts its page together. */
@Dependent
class ProductPageQueries {
    private final Sql sql;

    @Inject
    ProductPageQueries(Sql sql) {
        this.sql = sql;
    }

    ProductPage page(ProductId id, String language, List<PageOffer> offers) {
        List<Said> said = sql.list("""
                select distinct variant_id, axis, code, value, name, label from search.described
                where product_id = ? order by code, value""", Said::of, id);
        List<ProductPage.PageVariant> variants = sql.list(
                "select id, gtin, pictures from catalog.variant where product_id = ? order by position",
                row -> variant(row, language, said, offers),
                id);
        return sql.first("""
                        select p.id, p.slug, p.status, p.brand, p.title, p.description, p.pictures,
                          (select jsonb_agg(jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name)
                                  order by array_position(c.path, a.id))
                           from catalog.category a where a.id = any(c.path)) as path
                        from catalog.product p join catalog.category c on c.id = p.category_id
                        where p.id = ? and p.status in ('PUBLISHED', 'ARCHIVED')""", row -> page(row, language, said, variants, offers), id)
                .orElseThrow(() -> new NotFound(id));
    }

    private static ProductPage page(
            Row row, String language, List<Said> said, List<ProductPage.PageVariant> variants, List<PageOffer> offers) {
        return new ProductPage(
                new ProductId(row.uuid("id")),
                row.text("slug"),
                row.text("status").equals("PUBLISHED"),
                row.maybeText("brand"),
                row.texts("title").in(language),
                row.texts("description").in(language),
                path(row, language),
                said.stream()
                        .filter(each -> !each.axis)
                        .map(each -> each.feature(language))
                        .distinct()
                        .toList(),
                pictures(row),
                variants,
                offers.isEmpty()
                        ? null
                        : WinningOfferPolicy.ordered(offers).getFirst().variant());
    }

    private static ProductPage.PageVariant variant(Row row, String language, List<Said> said, List<PageOffer> offers) {
        VariantId id = new VariantId(row.uuid("id"));
        List<PageOffer> own = WinningOfferPolicy.ordered(
                offers.stream().filter(each -> each.variant().equals(id)).toList());
        @Nullable OfferId winner = own.isEmpty() ? null : own.getFirst().offer();
        return new ProductPage.PageVariant(
                id,
                row.maybeText("gtin"),
                said.stream()
                        .filter(each -> each.axis && each.variant.equals(id.value()))
                        .map(each -> each.feature(language))
                        .toList(),
                pictures(row),
                own,
                winner,
                own.isEmpty() ? null : WinningOfferPolicy.reason(own));
    }

    private static List<ProductPage.Step> path(Row row, String language) {
        List<ProductPage.Step> path = new ArrayList<>();
        for (Above each : Json.read(row.text("path"), Above[].class)) {
            path.add(new ProductPage.Step(new CategoryId(each.id()), each.slug(), new Texts(each.name()).in(language)));
        }
        return path;
    }

    private static List<MediaId> pictures(Row row) {
        return Arrays.stream(Json.read(row.text("pictures"), String[].class))
                .map(MediaId::new)
                .toList();
    }

    /** A category as it comes out of the database. */
    private record Above(UUID id, String slug, Map<String, String> name) {}

    /** What a variant, or its product, says of itself. */
    private record Said(UUID variant, boolean axis, String code, String value, Texts name, Texts label) {
        static Said of(Row row) {
            return new Said(
                    row.uuid("variant_id"),
                    row.flag("axis"),
                    row.text("code"),
                    row.text("value"),
                    row.texts("name"),
                    row.texts("label"));
        }

        ProductPage.Feature feature(String language) {
            return new ProductPage.Feature(code, name.in(language), value, label.in(language));
        }
    }
}
