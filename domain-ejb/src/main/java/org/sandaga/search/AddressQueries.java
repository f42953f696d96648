package org.sandaga.search;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductId;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Lists the addresses of all products that have a page, in lists of one size. */
@Dependent
class AddressQueries {
    private final Sql sql;

    @Inject
    AddressQueries(Sql sql) {
        this.sql = sql;
    }

    /** The first product of each list. */
    List<ProductId> beginnings(int size) {
        return sql.list("""
                select id from (
                  select id, row_number() over (order by id) as place from catalog.product where status = 'PUBLISHED') p
                where (place - 1) % ? = 0 order by id""", row -> new ProductId(row.uuid("id")), size);
    }

    List<ProductAddress> from(ProductId first, int size) {
        return sql.list("""
                select id, slug from catalog.product where status = 'PUBLISHED' and id >= ?
                order by id limit ?""", AddressQueries::address, first, size);
    }

    private static ProductAddress address(Row row) {
        return new ProductAddress(new ProductId(row.uuid("id")), row.text("slug"));
    }
}
