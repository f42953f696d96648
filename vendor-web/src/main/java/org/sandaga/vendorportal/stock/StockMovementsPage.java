package org.sandaga.vendorportal.stock;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.inventory.MovementKind;
import org.sandaga.inventory.MovementRow;
import org.sandaga.inventory.MovementSearch;
import org.sandaga.inventory.ShelfMovement;
import org.sandaga.inventory.VendorShelf;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Export;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Words;

/** Lists what came and went of all that a vendor sells. */
@Named
@RequestScoped
public class StockMovementsPage {
    /** The article holds the link to its stock, so it is always shown. */
    private static final List<String> COLUMNS = List.of("sku", "kind", "quantity", "reason", "by", "at");

    private final VendorShelf shelf;
    private final MovedBy movedBy;
    private final Tables tables;
    private final Export export;
    private final ListAddress list;
    private final Desk desk;
    private final Work work;
    private final Written written;
    private @Nullable LazyTable<ShelfMovement> table;

    @Inject
    StockMovementsPage(
            VendorShelf shelf,
            MovedBy movedBy,
            Tables tables,
            Export export,
            ListAddress list,
            Desk desk,
            Work work,
            Written written) {
        this.shelf = shelf;
        this.movedBy = movedBy;
        this.tables = tables;
        this.export = export;
        this.list = list;
        this.desk = desk;
        this.work = work;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StockMovementsPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Reads the page of the list that is asked for, or gives the list as a file. */
    public void open() {
        desk.show(() -> {
            if (list.isExported()) {
                export.send("stock-movements", heads(), this::movements, this::cells);
            } else {
                table = tables.read("vendor.stock-movements", COLUMNS, this::movements);
            }
        });
    }

    private Listing<ShelfMovement> movements(ListRequest page) {
        String text = list.text("q").strip();
        return shelf.movements(
                work.actor(),
                new MovementSearch(
                        kind(),
                        text.isEmpty() ? null : text,
                        list.day("from", 0, written.zone()),
                        list.day("until", 1, written.zone())),
                page);
    }

    private @Nullable MovementKind kind() {
        return Arrays.stream(getKinds())
                .filter(each -> each.name().equals(list.text("kind")))
                .findFirst()
                .orElse(null);
    }

    private List<String> heads() {
        return Stream.of("title", "options", "sku", "kind", "quantity", "reason", "by", "at")
                .map(column -> word("column." + column))
                .toList();
    }

    private List<String> cells(ShelfMovement row) {
        MovementRow movement = row.movement();
        return List.of(
                written.text(row.offer().title()),
                written.options(row.offer().axes().values()),
                row.offer().vendorSku(),
                word("kind." + movement.kind()),
                Integer.toString(movement.quantity()),
                movement.reason(),
                movedBy.name(movement),
                written.sheet(movement.at()));
    }

    private String word(String key) {
        return Words.of(StockMovementsPage.class, key, work.locale());
    }

    public LazyTable<ShelfMovement> getTable() {
        return Objects.requireNonNull(table);
    }

    public MovementKind[] getKinds() {
        return MovementKind.values();
    }
}
