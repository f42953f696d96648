package org.sandaga.search;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductId;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sql;

/** Finds products in the order that is wanted, in one statement. */
@Dependent
class HitQueries {
    /** What an offer is chosen by. */
    static final String MERITS = """
            o.id as offer_id, c.amount_minor as price, r.amount_minor is null as away,
            %s as in_stock,
            case o.condition when 'NEW' then 0 when 'REFURBISHED' then 1 else 2 end as wear,
            c.amount_minor + coalesce(r.amount_minor, 0) as landed, o.lead_time_days + r.max_days as latest
            """.formatted(Criterion.STOCK);

    /** What its vendor asks for a package to the market that the question mark names. */
    static final String DELIVERY = """
            left join shipping.rate r on r.vendor_id = o.vendor_id and r.market = ? and r.currency = c.currency
            """;

    /** As {@link WinningOfferPolicy}, so that a product's page opens on the offer that its card shows. */
    static final String BEST = "order by away, in_stock desc, wear, landed, latest, offer_id";

    private final Sql sql;
    private final OnSale onSale;

    @Inject
    HitQueries(Sql sql, OnSale onSale) {
        this.sql = sql;
        this.onSale = onSale;
    }

    Slice<SearchIndex.Hit> find(SearchQuery query, SliceRequest page) {
        Position after = Position.of(page.after(), query.sort());
        Statement statement = products(query).add("select product_id, offer_id, key from product ");
        if (after != null) {
            statement.add(
                    "where (key, product_id) " + query.sort().beyond() + " (?, ?) ", after.key(), after.product());
        }
        statement.add(
                "order by key %1$s, product_id %1$s limit ?"
                        .formatted(query.sort().direction()),
                page.size() + 1);
        List<Found> oneMore = sql.list(statement.sql(), HitQueries::found, statement.parameters());
        Slice<Found> slice =
                Slice.of(oneMore, page.size(), found -> found.position().text(query.sort()));
        return new Slice<>(slice.items().stream().map(Found::hit).toList(), slice.next());
    }

    /** Counts up to where the page before ended, and looks from there a page back. */
    Earlier before(SearchQuery query, SliceRequest page) {
        Position last = Position.of(page.after(), query.sort());
        if (last == null) {
            return new Earlier(0, null);
        }
        int back = page.size() + 1;
        Statement statement = products(query)
                .add(
                        """
                        select count(*) as products, (array_agg(key %1$s))[?] as key,
                          (array_agg(product_id %1$s))[?] as product_id
                        from product where (key, product_id) %2$s (?, ?)""".formatted(
                                        "order by key %1$s, product_id %1$s"
                                                .formatted(query.sort().backwards()),
                                        query.sort().upTo()),
                        back,
                        back,
                        last.key(),
                        last.product());
        return sql.one(statement.sql(), row -> earlier(row, query.sort()), statement.parameters());
    }

    private static Earlier earlier(Row row, SearchSort sort) {
        UUID product = row.maybeUuid("product_id");
        return new Earlier(
                row.count("products"), product == null ? null : new Position(row.number("key"), product).text(sort));
    }

    /** The beginning of a statement: what is found, as {@code product}, each with its best offer. */
    private Statement products(SearchQuery query) {
        Statement statement = new Statement().add("with found as (select e.product_id, ");
        onSale.rank(statement, query).add(" as rank, " + MERITS);
        onSale.from(statement, query, DELIVERY, query.market());
        Criterion.of(query.filter()).forEach(each -> statement.add(" and ").add(each.condition()));
        return statement.add("""
                ), product as (
                  select product_id, %s as key, (array_agg(offer_id %s))[1] as offer_id
                  from found group by product_id)
                """.formatted(key(query.sort()), BEST));
    }

    /** The newest of each department first, then the second of each, so that one import does not fill the list. */
    List<SearchIndex.Hit> arrivals(SearchQuery query, int most) {
        Statement statement =
                new Statement().add("with found as (select e.product_id, e.categories[1] as department, " + MERITS);
        onSale.from(statement, query, DELIVERY, query.market()).add("""
                ), product as (
                  select product_id, department, (array_agg(offer_id %s))[1] as offer_id
                  from found group by product_id, department), placed as (
                  select *, row_number() over (partition by department order by product_id desc) as place from product)
                select product_id, offer_id from placed order by place, product_id desc limit ?""".formatted(BEST), most);
        return sql.list(statement.sql(), HitQueries::hit, statement.parameters());
    }

    /**
     * What is in stock counts twice, so that it comes before what fits hardly better and cannot be sent; a price is that
     * of the offer that is shown.
     */
    private static String key(SearchSort sort) {
        return switch (sort) {
            case RELEVANCE -> "max(case when in_stock then 2 * rank else rank end)";
            case PRICE_UP, PRICE_DOWN -> "(array_agg(price " + BEST + "))[1]";
            case NEWEST -> "0::bigint";
        };
    }

    private static Found found(Row row) {
        return new Found(hit(row), new Position(row.number("key"), row.uuid("product_id")));
    }

    private static SearchIndex.Hit hit(Row row) {
        return new SearchIndex.Hit(new ProductId(row.uuid("product_id")), new OfferId(row.uuid("offer_id")));
    }

    private record Found(SearchIndex.Hit hit, Position position) {}
}
