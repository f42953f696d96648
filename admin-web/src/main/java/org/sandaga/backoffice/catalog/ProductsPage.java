package org.sandaga.backoffice.catalog;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.DeskProduct;
import org.sandaga.analytics.ProductDesk;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductFilter;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.VendorId;

/** All products, proposals among them. */
@Named
@RequestScoped
public class ProductsPage {
    private final ProductDesk products;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private final Written written;
    private @Nullable Sheet<DeskProduct> sheet;

    @Inject
    ProductsPage(ProductDesk products, Work work, Desk desk, Sheets sheets, Cells cells, Written written) {
        this.products = products;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ProductsPage() {
        this(null, null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> {
            String category = work.text("category");
            ProductFilter filter = new ProductFilter(
                    getStatus(),
                    category.isEmpty() ? null : CategoryId.parse(category),
                    null,
                    Choice.text(work.text("text")));
            VendorId seller = work.text("vendor").isEmpty() ? null : VendorId.parse(work.text("vendor"));
            sheet = sheets.read(
                    "admin.products", columns(), page -> products.products(work.actor(), filter, seller, page));
        });
    }

    private List<Column<DeskProduct>> columns() {
        return List.of(
                Column.of("title", this::title).sorting(),
                Column.of("status", row -> cells.status("product.status.", row.status())),
                Column.of("category", row -> Cell.of(written.text(row.category()))),
                Column.<DeskProduct>of("brand", row -> Cell.of(row.brand() == null ? "" : row.brand()))
                        .sorting(),
                Column.of(
                        getStatus() == ProductStatus.PROPOSED ? "proposer" : "-proposer",
                        row -> Cell.of(row.proposer() == null ? "" : row.proposer())),
                Column.figures("variants", row -> cells.number(row.variants())),
                Column.figures("offers", row -> cells.number(row.offers())),
                Column.<DeskProduct>of(
                                getStatus() == ProductStatus.PROPOSED ? "createdAt" : "-createdAt",
                                row -> cells.day(row.createdAt()))
                        .sorting());
    }

    private Cell title(DeskProduct row) {
        return Cell.of(written.text(row.title()))
                .to("/products/" + row.id().text())
                .behind(row.picture());
    }

    public @Nullable Sheet<DeskProduct> getSheet() {
        return sheet;
    }

    /** The status that is asked for, or null for all. */
    public @Nullable ProductStatus getStatus() {
        return Choice.of(ProductStatus.class, work.text("status"));
    }

    public ProductStatus[] getStatuses() {
        return ProductStatus.values();
    }
}
