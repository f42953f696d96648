package org.sandaga.catalog;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.media.MediaId;
import org.sandaga.shared.Json;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads products for screens. */
@Dependent
class ProductQueries {
    private final Sql sql;

    @Inject
    ProductQueries(Sql sql) {
        this.sql = sql;
    }

    ProductView view(ProductId id) {
        List<ProductView.VariantView> variants = sql.list(
                "select id, axes, gtin, pictures from catalog.variant where product_id = ? order by position",
                ProductQueries::variant,
                id);
        return sql.first("""
                select id, slug, status, category_id, brand, title, description, attributes, pictures,
                  proposed_by, remark, version from catalog.product where id = ?""", row -> view(row, variants), id).orElseThrow(() -> new NotFound(id));
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
