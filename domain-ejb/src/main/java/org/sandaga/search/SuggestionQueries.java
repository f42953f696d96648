package org.sandaga.search;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.market.Markets;
import org.sandaga.shared.Like;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Goes on with what a shopper is typing: words, categories, products and shops, in one statement. */
@Dependent
class SuggestionQueries {
    private final Sql sql;
    private final Markets markets;

    @Inject
    SuggestionQueries(Sql sql, Markets markets) {
        this.sql = sql;
        this.markets = markets;
    }

    List<Suggestion> suggest(String beginning, String market, String language, int most) {
        int lastBlank = beginning.lastIndexOf(' ') + 1;
        return sql.list(
                """
                with typed as (
                  select search.plain(?) || '%%' as last, '%% ' || search.plain(?) || '%%' as whole)
                (select 0 as kind, ? || w.word as text, null::uuid as id, null as slug
                 from search.word w, typed where w.language = ? and w.word like typed.last
                 order by length(w.word), w.word limit ?)
                union all
                (select 1, search.text_in(c.name, ?), c.id, c.slug from catalog.category c, typed
                 where ' ' || search.plain(search.text_in(c.name, ?)) like typed.whole order by c.position, c.id limit ?)
                union all
                (select 2, search.text_in(p.title, ?), p.id, p.slug
                 from search.product t join catalog.product p on p.id = t.product_id, typed
                 where t.title_%s like typed.whole and p.status = 'PUBLISHED' and exists (
                   select from catalog.variant v
                   join offer.offer o on o.variant_id = v.id and o.status = 'LIVE'
                   join offer.price c on c.offer_id = o.id and c.currency = ?
                   join vendor.sellable s on s.vendor_id = o.vendor_id
                   where v.product_id = p.id)
                 order by length(t.title_%s), p.id limit ?)
                union all
                (select 3, w.display_name, w.id, w.slug
                 from vendor.vendor w join vendor.sellable s on s.vendor_id = w.id, typed
                 where ' ' || search.plain(w.display_name) like typed.whole order by w.slug limit ?)
                order by kind""".formatted(language, language),
                SuggestionQueries::suggestion,
                Like.literally(beginning.substring(lastBlank)),
                Like.literally(beginning),
                beginning.substring(0, lastBlank),
                language,
                most,
                language,
                language,
                most,
                language,
                markets.require(market).currency(),
                most,
                most);
    }

    private static Suggestion suggestion(Row row) {
        Suggestion.Kind kind = Suggestion.Kind.values()[row.count("kind")];
        UUID id = row.maybeUuid("id");
        return new Suggestion(kind, row.text("text"), id == null ? null : name(kind, id), row.maybeText("slug"));
    }

    private static @Nullable String name(Suggestion.Kind kind, UUID id) {
        return switch (kind) {
            case WORDS -> null;
            case CATEGORY -> new CategoryId(id).text();
            case PRODUCT -> new ProductId(id).text();
            case SHOP -> new VendorId(id).text();
        };
    }
}
