package org.sandaga.search;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductId;
import org.sandaga.shared.Job;
import org.sandaga.shared.Sql;

/** Reads the whole catalogue again, a little at a time and without end: renamed categories and words tell no event. */
@Dependent
class SweepSearchIndex implements Job {
    static final int AT_ONCE = 200;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final SearchIndex index;
    private final Sql sql;

    @Inject
    SweepSearchIndex(SearchIndex index, Sql sql) {
        this.index = index;
        this.sql = sql;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        List<ProductId> next = sql.list("""
                select p.id from catalog.product p
                where p.id > (select position from search.sweep) and p.status in ('PUBLISHED', 'ARCHIVED')
                order by p.id limit ?""", row -> new ProductId(row.uuid("id")), AT_ONCE);
        index.refresh(next);
        sql.update(
                "update search.sweep set position = ?",
                next.size() < AT_ONCE ? BEGINNING : next.getLast().value());
    }
}
