package org.sandaga.search;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductId;
import org.sandaga.shared.Job;
import org.sandaga.shared.Sql;

/** Brings in what no message told of: after an import with the broker down, or into an empty index. */
@Dependent
class IndexMissedProducts implements Job {
    static final int AT_ONCE = 500;

    private final SearchIndex index;
    private final Sql sql;

    @Inject
    IndexMissedProducts(SearchIndex index, Sql sql) {
        this.index = index;
        this.sql = sql;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        List<ProductId> missed = sql.list("""
                select p.id from catalog.product p left join search.product s on s.product_id = p.id
                where p.status = 'PUBLISHED' and (s.version is distinct from p.version or exists (
                    select from catalog.variant v
                    where v.product_id = p.id and not exists (select from search.entry e where e.variant_id = v.id)))
                  or p.status = 'ARCHIVED' and s.version is distinct from p.version
                order by p.id limit ?""", row -> new ProductId(row.uuid("id")), AT_ONCE);
        index.refresh(missed);
    }
}
