package org.sandaga.search;

import java.util.Collection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductId;
import org.sandaga.shared.Sql;

/**
 * Writes into the index what the catalogue says of products at this moment.
 *
 * <p>It never takes anything from an event, so late, double and reordered events end in the same state. The products
 * are locked before the catalogue is read: of two writers the later one reads the later state.
 */
@Dependent
class IndexWriter {
    /**
     * All descriptions are made at once: after an import that was only tried the database holds that the tables are
     * empty, and made variant by variant it read all products for each.
     */
    private static final String ENTRIES = """
            with d as materialized (
              select variant_id,
                array_agg(distinct code || '=' || value) filter (where filterable) as features,
                string_agg(search.text_in(label, 'fr'), ' ') as said_fr,
                string_agg(search.text_in(label, 'en'), ' ') as said_en
              from search.described where product_id = any(?) group by variant_id)
            insert into search.entry as e (variant_id, product_id, categories, features, text_fr, text_en)
            select v.id, p.id, c.path, coalesce(d.features, '{}'), %s, %s
            from catalog.product p
            join catalog.variant v on v.product_id = p.id
            join catalog.category c on c.id = p.category_id
            left join d on d.variant_id = v.id
            cross join lateral (
              select string_agg(search.text_in(a.name, 'fr'), ' ') as above_fr,
                string_agg(search.text_in(a.name, 'en'), ' ') as above_en
              from catalog.category a where a.id = any(c.path)) a
            where p.id = any(?) and p.status = 'PUBLISHED' order by v.id
            on conflict (variant_id) do update set categories = excluded.categories, features = excluded.features,
              text_fr = excluded.text_fr, text_en = excluded.text_en
            where (e.categories, e.features, e.text_fr, e.text_en)
              is distinct from (excluded.categories, excluded.features, excluded.text_fr, excluded.text_en)""".formatted(vector("fr"), vector("en"));

    private final Sql sql;

    @Inject
    IndexWriter(Sql sql) {
        this.sql = sql;
    }

    void write(Collection<ProductId> products) {
        lock(products);
        sql.update("""
                delete from search.entry e using catalog.product p
                where p.id = e.product_id and p.id = any(?) and p.status <> 'PUBLISHED'""", products);
        sql.update("""
                update search.product s set version = p.version,
                  title_fr = ' ' || search.plain(search.text_in(p.title, 'fr')),
                  title_en = ' ' || search.plain(search.text_in(p.title, 'en'))
                from catalog.product p where p.id = s.product_id and p.id = any(?)""", products);
        sql.update(ENTRIES, products, products);
        features(products);
        words(products);
    }

    private void lock(Collection<ProductId> products) {
        sql.update("""
                insert into search.product (product_id, version, title_fr, title_en)
                select id, 0, '', '' from catalog.product where id = any(?) order by id
                on conflict do nothing""", products);
        sql.list(
                "select product_id from search.product where product_id = any(?) order by product_id for update",
                row -> row.uuid("product_id"),
                products);
    }

    private void features(Collection<ProductId> products) {
        sql.update("""
                insert into search.feature as f (code, value, name, label)
                select distinct on (code, value) code, value, name, label from search.described
                where product_id = any(?) and filterable order by code, value, axis desc
                on conflict (code, value) do update set name = excluded.name, label = excluded.label
                where (f.name, f.label) is distinct from (excluded.name, excluded.label)""", products);
    }

    private void words(Collection<ProductId> products) {
        sql.update("""
                insert into search.word (language, word)
                select distinct l.language, w.word
                from catalog.product p
                join catalog.category c on c.id = p.category_id
                cross join unnest(array['fr', 'en']) l (language)
                cross join lateral (
                  select concat_ws(' ', search.text_in(p.title, l.language), p.brand,
                    (select string_agg(search.text_in(a.name, l.language), ' ')
                     from catalog.category a where a.id = any(c.path)),
                    (select string_agg(search.text_in(d.label, l.language), ' ')
                     from search.described d where d.product_id = p.id and d.axis)) as said) s
                cross join regexp_split_to_table(search.plain(s.said), '[^[:alnum:]]+') w (word)
                where p.id = any(?) and p.status = 'PUBLISHED' and length(w.word) between 3 and 40
                order by 1, 2 on conflict do nothing""", products);
    }

    /** Title before brand, number and features, before category, before description. */
    private static String vector(String language) {
        return """
                setweight(to_tsvector('search.%1$s', search.folded(search.text_in(p.title, '%1$s'), '%1$s')), 'A')
                || setweight(to_tsvector('search.%1$s',
                     search.folded(concat_ws(' ', p.brand, v.gtin, d.said_%1$s), '%1$s')), 'B')
                || setweight(to_tsvector('search.%1$s', search.folded(coalesce(a.above_%1$s, ''), '%1$s')), 'C')
                || setweight(to_tsvector('search.%1$s',
                     search.folded(search.text_in(p.description, '%1$s'), '%1$s')), 'D')""".formatted(language);
    }
}
