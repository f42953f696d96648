package org.sandaga.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.market.Markets;

/** The offers that can be bought at this moment, beside what the index knows of their variants. */
@Dependent
class OnSale {
    private final Markets markets;

    @Inject
    OnSale(Markets markets) {
        this.markets = markets;
    }

    /** From {@code search.entry e} to price {@code c} and stock {@code k} of each offer {@code o} that fits the words. */
    Statement from(Statement statement, SearchQuery query) {
        return from(statement, query, "");
    }

    /** The same, with more to join. @param values of its question marks */
    Statement from(Statement statement, SearchQuery query, String more, @Nullable Object... values) {
        statement.add("""
                from search.entry e
                join catalog.product p on p.id = e.product_id and p.status = 'PUBLISHED'
                join offer.offer o on o.variant_id = e.variant_id and o.status = 'LIVE'
                join offer.price c on c.offer_id = o.id and c.currency = ?
                join vendor.sellable s on s.vendor_id = o.vendor_id
                left join inventory.stock_item k on k.offer_id = o.id
                """, markets.require(query.market()).currency());
        statement.add(more + "where true", values);
        return query.text() == null
                ? statement
                : statement.add(" and " + column(query) + " @@ " + words(query), query.text());
    }

    /** How well the words fit, as a whole number; without words everything fits alike. */
    Statement rank(Statement statement, SearchQuery query) {
        return query.text() == null
                ? statement.add("1")
                : statement.add(
                        "1 + (1000000 * ts_rank_cd('{0.05, 0.2, 0.4, 1}', " + column(query) + ", " + words(query)
                                + ", 1))::bigint",
                        query.text());
    }

    /** The language is one of two words by now. */
    private static String column(SearchQuery query) {
        return "e.text_" + QueryPolicy.language(query.language());
    }

    private static String words(SearchQuery query) {
        return "websearch_to_tsquery('search.%1$s', search.folded(?, '%1$s'))"
                .formatted(QueryPolicy.language(query.language()));
    }
}
