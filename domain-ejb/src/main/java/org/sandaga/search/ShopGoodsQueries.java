package org.sandaga.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads what shops sell, of all of them in one statement. */
@Dependent
class ShopGoodsQueries {
    private final Sql sql;
    private final OnSale onSale;

    @Inject
    ShopGoodsQueries(Sql sql, OnSale onSale) {
        this.sql = sql;
        this.onSale = onSale;
    }

    Map<VendorId, ShopGoods> of(Collection<VendorId> vendors, String market, String language) {
        Map<VendorId, ShopGoods> goods = new HashMap<>();
        if (vendors.isEmpty()) {
            return goods;
        }
        SearchQuery everything = new SearchQuery(market, language, null, SearchFilter.ALL, SearchSort.NEWEST);
        Statement statement = new Statement()
                .add("with sold as (select distinct o.vendor_id, e.product_id, e.categories[1] as department ");
        onSale.from(statement, everything).add("""
                 and o.vendor_id = any(?)), shelf as (
                  select vendor_id, department,
                    row_number() over (partition by vendor_id order by count(*) desc, department) as place
                  from sold group by vendor_id, department)
                select s.vendor_id, count(*) as products,
                  (select jsonb_agg(search.text_in(c.name, ?) order by h.place)
                   from shelf h join catalog.category c on c.id = h.department
                   where h.vendor_id = s.vendor_id and h.place <= 3) as departments
                from sold s group by s.vendor_id""", vendors, language);
        sql.list(statement.sql(), ShopGoodsQueries::goods, statement.parameters())
                .forEach(each -> goods.put(each.getKey(), each.getValue()));
        return goods;
    }

    private static Map.Entry<VendorId, ShopGoods> goods(Row row) {
        String[] departments = Json.read(row.text("departments"), String[].class);
        return Map.entry(
                new VendorId(row.uuid("vendor_id")), new ShopGoods(row.count("products"), List.of(departments)));
    }
}
