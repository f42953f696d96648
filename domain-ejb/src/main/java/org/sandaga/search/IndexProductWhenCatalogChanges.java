package org.sandaga.search;

import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.catalog.CategoryMoved;
import org.sandaga.catalog.ProductArchived;
import org.sandaga.catalog.ProductChanged;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductPublished;
import org.sandaga.shared.Later;
import org.sandaga.shared.Sql;

/** What the catalogue says of a product can be found soon after; the event only says which product to read again. */
@Dependent
class IndexProductWhenCatalogChanges {
    static final int AT_ONCE = 2_000;

    private final SearchIndex index;
    private final Sql sql;

    @Inject
    IndexProductWhenCatalogChanges(SearchIndex index, Sql sql) {
        this.index = index;
        this.sql = sql;
    }

    void onPublication(@Observes @Later("search") ProductPublished event) {
        refresh(event.product());
    }

    void onChange(@Observes @Later("search") ProductChanged event) {
        refresh(event.product());
    }

    void onArchival(@Observes @Later("search") ProductArchived event) {
        refresh(event.product());
    }

    /** All products of a branch that stands below another; of a large one the sweep brings the rest. */
    void onMove(@Observes @Later("search") CategoryMoved event) {
        if (Objects.equals(event.from(), event.to())) {
            return;
        }
        index.refresh(sql.list("""
                select p.id from catalog.product p join catalog.category c on c.id = p.category_id
                where ? = any(c.path) and p.status = 'PUBLISHED' order by p.id limit ?""", row -> new ProductId(row.uuid("id")), event.category(), AT_ONCE));
    }

    private void refresh(ProductId product) {
        index.refresh(List.of(product));
    }
}
