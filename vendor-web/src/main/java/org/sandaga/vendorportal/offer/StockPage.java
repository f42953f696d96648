package org.sandaga.vendorportal.offer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.inventory.Inventory;
import org.sandaga.inventory.MovementRow;
import org.sandaga.inventory.ShelfRow;
import org.sandaga.inventory.VendorShelf;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferStatus;
import org.sandaga.offer.Offers;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Export;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.Input;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Words;
import org.sandaga.vendorportal.stock.MovedBy;

/** What there is of one offer, how it came about, and how it is put right. */
@Named
@RequestScoped
public class StockPage {
    private static final int LONGEST_REASON = 200;

    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private final Tables tables;
    private final ListAddress address;
    private final Export export;
    private final Written written;
    private final VendorShelf shelf;
    private final Inventory inventory;
    private final Offers offers;
    private final MovedBy movedBy;
    private final AfterCommission afterCommission;
    private @Nullable ShelfRow row;
    private List<AfterCommission.Left> left = List.of();
    private @Nullable LazyTable<MovementRow> table;

    @Inject
    StockPage(
            Work work,
            Desk desk,
            Typed typed,
            Tables tables,
            ListAddress address,
            Export export,
            Written written,
            VendorShelf shelf,
            Inventory inventory,
            Offers offers,
            MovedBy movedBy,
            AfterCommission afterCommission) {
        this.work = work;
        this.desk = desk;
        this.typed = typed;
        this.tables = tables;
        this.address = address;
        this.export = export;
        this.written = written;
        this.shelf = shelf;
        this.inventory = inventory;
        this.offers = offers;
        this.movedBy = movedBy;
        this.afterCommission = afterCommission;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected StockPage() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Does what a form asks for, and reads the movements. */
    public void load() {
        desk.open(this::command, this::read);
    }

    private void read() {
        row = shelf.row(work.actor(), offer());
        typed.offer("onHand", row.stock().onHand());
        if (address.isExported()) {
            export.send(
                    "stock",
                    Stream.of("at", "kind", "quantity", "reason", "by")
                            .map(column -> word("column." + column))
                            .toList(),
                    this::movements,
                    each -> List.of(
                            written.sheet(each.at()),
                            word("kind." + each.kind()),
                            Integer.toString(each.quantity()),
                            each.reason(),
                            movedBy.name(each)));
        } else {
            left = isRetirable() ? afterCommission.of(row.offer()) : List.of();
            table = tables.read("vendor.stock", List.of("kind", "quantity", "reason", "by"), this::movements);
        }
    }

    private Listing<MovementRow> movements(ListRequest page) {
        return inventory.movements(work.actor(), offer(), page);
    }

    private String word(String key) {
        return Words.of(MovedBy.class, key, work.locale());
    }

    private OfferId offer() {
        return OfferId.parse(work.getPlace());
    }

    private String command() {
        if (work.text("do").equals("retire")) {
            offers.retire(work.actor(), offer());
            return "/offers?did=offer.retired";
        }
        if (work.text("do").equals("receive")) {
            inventory.receive(work.actor(), offer(), typed.number("quantity"), work.text("note"));
            return "?did=stock.received";
        }
        String reason = Input.text("reason", work.text("reason"), LONGEST_REASON);
        inventory.correct(work.actor(), offer(), typed.number("version"), typed.number("onHand"), reason);
        return "?did=stock.corrected";
    }

    public ShelfRow getRow() {
        return Objects.requireNonNull(row);
    }

    /** Whether the offer can be withdrawn for good; one that was, or that the operator blocked, cannot. */
    public boolean isRetirable() {
        OfferStatus status = getRow().offer().status();
        return status != OfferStatus.RETIRED && status != OfferStatus.BLOCKED;
    }

    /** What a sale leaves, at each price of an offer that can be sold or will be. */
    public List<AfterCommission.Left> getLeft() {
        return left;
    }

    public LazyTable<MovementRow> getTable() {
        return Objects.requireNonNull(table);
    }
}
