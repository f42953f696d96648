package org.sandaga.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One filter of a query, in SQL over one offer of one indexed variant.
 *
 * @param facet SQL of the name under which its own facet ignores it
 * @param condition SQL of what has to be true
 */
record Criterion(Fragment facet, Fragment condition) {
    static final String STOCK = "coalesce(k.on_hand + k.backorder_limit - k.reserved - k.allocated, 0) > 0";

    /** A piece of SQL with the values of its question marks. */
    record Fragment(String sql, List<@Nullable Object> parameters) {
        static Fragment of(String sql, @Nullable Object... parameters) {
            return new Fragment(sql, java.util.Arrays.asList(parameters));
        }
    }

    static List<Criterion> of(SearchFilter filter) {
        List<Criterion> all = new ArrayList<>();
        if (filter.category() != null) {
            all.add(of(Facet.Kind.CATEGORY, "e.categories @> array[?::uuid]", filter.category()));
        }
        if (!filter.vendors().isEmpty()) {
            all.add(of(Facet.Kind.VENDOR, "o.vendor_id = any(?)", filter.vendors()));
        }
        if (filter.leastMinor() != null || filter.mostMinor() != null) {
            all.add(price(filter.leastMinor(), filter.mostMinor()));
        }
        if (!filter.conditions().isEmpty()) {
            all.add(of(Facet.Kind.CONDITION, "o.condition = any(?)", filter.conditions()));
        }
        if (filter.inStock()) {
            all.add(of(Facet.Kind.STOCK, STOCK));
        }
        filter.features().entrySet().stream().map(Criterion::feature).forEach(all::add);
        return all;
    }

    private static Criterion price(@Nullable Long least, @Nullable Long most) {
        return of(
                Facet.Kind.PRICE,
                "c.amount_minor between ? and ?",
                least == null ? 0L : least,
                most == null ? Long.MAX_VALUE : most);
    }

    /** One of the values; the sub-select is worked out once, so that the index over features is used. */
    private static Criterion feature(Map.Entry<String, List<String>> wanted) {
        return new Criterion(
                Fragment.of("'FEATURE:' || search.code(?)", wanted.getKey()),
                Fragment.of(
                        "e.features && array(select search.code(?) || '=' || search.plain(w) from unnest(?::text[]) w)",
                        wanted.getKey(),
                        wanted.getValue()));
    }

    private static Criterion of(Facet.Kind kind, String sql, @Nullable Object... parameters) {
        return new Criterion(Fragment.of("'" + kind.name() + "'"), Fragment.of(sql, parameters));
    }
}
