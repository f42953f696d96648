package org.sandaga.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/**
 * Counts what a query finds and how it could be narrowed or relaxed, in one statement.
 *
 * <p>Each offer that fits the words is noted with the filters it fails: one that fails none is found, one that fails
 * exactly the filter of a facet counts in that facet only. Bands of prices go from 1 to 2 to 5 to 10, by the digits and
 * not by a logarithm, which took most of the time.
 */
@Dependent
class FacetQueries {
    private static final String COUNTS = """
            ), counted as (
              select 'TOTAL' as kind, '' as code, '' as value, count(distinct product_id) filter (where fails = '{}') as n
              from base
              union all
              select 'ALL', '', '', count(distinct product_id) from base
              union all
              select 'RELAX', fails[1], '', count(distinct product_id) from base where cardinality(fails) = 1
              group by fails[1]
              union all
              select 'CATEGORY', '', category::text, count(distinct product_id) from base, unnest(categories) category
              where fails <@ '{CATEGORY}' group by category
              union all
              select 'VENDOR', '', vendor_id::text, count(distinct product_id) from base
              where fails <@ '{VENDOR}' group by vendor_id
              union all
              select 'PRICE', '', low || '-' || high, count(distinct product_id) from base
              where fails <@ '{PRICE}' group by low, high
              union all
              select 'CONDITION', '', condition, count(distinct product_id) from base
              where fails <@ '{CONDITION}' group by condition
              union all
              select 'STOCK', '', 'true', count(distinct product_id) from base
              where fails <@ '{STOCK}' and in_stock having count(*) > 0
              union all
              select 'FEATURE', split_part(f, '=', 1), substr(f, strpos(f, '=') + 1), count(distinct product_id)
              from base, unnest(features) f where fails <@ array['FEATURE:' || split_part(f, '=', 1)] group by f
            ), placed as (
              select *, row_number() over (partition by kind, code order by n desc, value) as place from counted
            )
            select d.kind, d.code, d.value, d.n,
              coalesce(k.name, f.label, case when w.id is not null then jsonb_build_object('fr', w.display_name) end) as label,
              f.name
            from placed d
            left join catalog.category k on k.id = case d.kind when 'CATEGORY' then d.value::uuid end
            left join vendor.vendor w on w.id = case d.kind when 'VENDOR' then d.value::uuid end
            left join search.feature f on d.kind = 'FEATURE' and f.code = d.code and f.value = d.value
            where d.place <= 100
            order by d.kind, d.code, d.place""";

    private final Sql sql;
    private final OnSale onSale;

    @Inject
    FacetQueries(Sql sql, OnSale onSale) {
        this.sql = sql;
        this.onSale = onSale;
    }

    Facets count(SearchQuery query) {
        Statement statement =
                new Statement().add("""
                with base as materialized (
                  select e.product_id, e.categories, e.features, o.vendor_id, o.condition, b.low, b.high,
                """).add(Criterion.STOCK + " as in_stock, array_remove(array[null::text");
        for (Criterion each : Criterion.of(query.filter())) {
            statement.add(", case when not (").add(each.condition()).add(") then ");
            statement.add(each.facet()).add(" end");
        }
        statement.add("], null) as fails ");
        onSale.from(statement, query, """
                cross join lateral (
                  select rpad('1', length(c.amount_minor::text), '0')::numeric as ten,
                    left(c.amount_minor::text, 1)::integer as digit) t
                cross join lateral (
                  select t.ten * case when t.digit >= 5 then 5 when t.digit >= 2 then 2 else 1 end as low,
                    t.ten * case when t.digit >= 5 then 10 when t.digit >= 2 then 5 else 2 end as high) b
                """);
        return put(sql.list(statement.add(COUNTS).sql(), Count::of, statement.parameters()), query.language());
    }

    private static Facets put(List<Count> counts, String language) {
        List<Facet> facets = new ArrayList<>();
        List<Facets.Relaxed> relax = new ArrayList<>();
        int total = 0;
        int all = 0;
        for (Count each : counts) {
            switch (each.kind) {
                case "TOTAL" -> total = each.products;
                case "ALL" -> all = each.products;
                case "RELAX" -> relax.add(each.relaxed());
                default -> each.into(facets, language);
            }
        }
        return new Facets(total, all, facets, relax);
    }

    /** One row: how many products have a value. */
    private record Count(String kind, String code, String value, int products, Texts name, Texts label) {
        private static final Texts NONE = new Texts(java.util.Map.of());

        static Count of(Row row) {
            return new Count(
                    row.text("kind"),
                    row.text("code"),
                    row.text("value"),
                    row.count("n"),
                    row.maybeText("name") == null ? NONE : row.texts("name"),
                    row.maybeText("label") == null ? NONE : row.texts("label"));
        }

        Facets.Relaxed relaxed() {
            String[] parts = code.split(":", 2);
            return new Facets.Relaxed(Facet.Kind.valueOf(parts[0]), parts.length == 1 ? "" : parts[1], products);
        }

        void into(List<Facet> facets, String language) {
            Facet last = facets.isEmpty() ? null : facets.getLast();
            List<Facet.Value> values = new ArrayList<>();
            if (last != null && last.kind().name().equals(kind) && last.code().equals(code)) {
                values.addAll(last.values());
                facets.removeLast();
            }
            values.add(new Facet.Value(publicValue(), words(language), products));
            facets.add(new Facet(Facet.Kind.valueOf(kind), code, name.in(language), values));
        }

        private String publicValue() {
            return switch (kind) {
                case "CATEGORY" -> new org.sandaga.catalog.CategoryId(java.util.UUID.fromString(value)).text();
                case "VENDOR" -> new VendorId(java.util.UUID.fromString(value)).text();
                default -> value;
            };
        }

        private String words(String language) {
            return switch (kind) {
                case "CONDITION", "STOCK" ->
                    org.sandaga.shared.Words.of(Facet.class, kind + "." + value, Locale.of(language));
                case "PRICE" -> value;
                default -> label.in(language);
            };
        }
    }
}
