package org.sandaga.search;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductArchived;
import org.sandaga.catalog.ProductChanged;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductPublished;
import org.sandaga.shared.Later;

/** What the catalogue says of a product can be found soon after; the event only says which product to read again. */
@Dependent
class IndexProductWhenCatalogChanges {
    private final SearchIndex index;

    @Inject
    IndexProductWhenCatalogChanges(SearchIndex index) {
        this.index = index;
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

    private void refresh(ProductId product) {
        index.refresh(List.of(product));
    }
}
