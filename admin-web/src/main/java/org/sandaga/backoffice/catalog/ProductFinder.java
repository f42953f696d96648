package org.sandaga.backoffice.catalog;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.analytics.DeskProduct;
import org.sandaga.analytics.ProductDesk;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.catalog.ProductFilter;
import org.sandaga.portal.Finder;
import org.sandaga.portal.Found;
import org.sandaga.portal.Written;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Permission;

/** Finds products, proposals among them, by a part of their title or brand. */
@RequestScoped
public class ProductFinder implements Finder {
    private static final ListRequest FEW = ListRequest.first(5);

    private final ProductDesk products;
    private final Written written;
    private final Sheets sheets;

    @Inject
    ProductFinder(ProductDesk products, Written written, Sheets sheets) {
        this.products = products;
        this.written = written;
        this.sheets = sheets;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProductFinder() {
        this(null, null, null);
    }

    @Override
    public List<Found> find(Actor actor, String word) {
        return actor.may(Permission.CATALOG_EDIT)
                ? products.products(actor, new ProductFilter(null, null, null, word), null, FEW).items().stream()
                        .map(this::found)
                        .toList()
                : List.of();
    }

    private Found found(DeskProduct row) {
        return new Found(
                "tag",
                written.text(row.title()),
                written.text(row.category()) + " · "
                        + sheets.word("product.status." + row.status().name()),
                "/products/" + row.id().text());
    }
}
