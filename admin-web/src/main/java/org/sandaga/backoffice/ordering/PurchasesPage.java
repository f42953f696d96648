package org.sandaga.backoffice.ordering;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.Operations;
import org.sandaga.analytics.ToDo;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Days;
import org.sandaga.backoffice.page.MoneyTrail;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseFilter;
import org.sandaga.ordering.PurchaseRow;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.VendorId;

/** What was bought, the newest first; by number, e-mail, state and day. */
@Named
@RequestScoped
public class PurchasesPage {
    private static final Set<ToDo.Kind> OF_PURCHASES =
            EnumSet.of(ToDo.Kind.FAILED_REFUNDS, ToDo.Kind.TO_ACCEPT, ToDo.Kind.NOT_SHIPPED, ToDo.Kind.NOT_ACCEPTED);

    private final OrderBook book;
    private final Operations operations;
    private final Days days;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private final MoneyTrail trail;
    private @Nullable Sheet<PurchaseRow> sheet;
    private List<ToDo> waiting = List.of();

    @Inject
    PurchasesPage(
            OrderBook book,
            Operations operations,
            Days days,
            Work work,
            Desk desk,
            Sheets sheets,
            Cells cells,
            MoneyTrail trail) {
        this.book = book;
        this.operations = operations;
        this.days = days;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
        this.trail = trail;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PurchasesPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> {
            ToDo.Kind todo = getTodo();
            VendorId vendor = work.text("vendor").isEmpty() ? null : VendorId.parse(work.text("vendor"));
            PurchaseFilter filter = new PurchaseFilter(
                    Choice.text(work.text("number")),
                    Choice.text(work.text("email")),
                    Choice.of(VendorOrderStatus.class, work.text("state")),
                    vendor,
                    todo == null ? null : operations.purchases(work.actor(), todo, vendor),
                    days.from(),
                    days.until());
            waiting = operations.toDo(work.actor(), OF_PURCHASES);
            sheet = sheets.read("admin.purchases", columns(), page -> book.allPurchases(work.actor(), filter, page));
        });
    }

    private List<Column<PurchaseRow>> columns() {
        return List.of(
                Column.of("number", this::number),
                Column.of("status", row -> cells.status(row.status())),
                Column.of("buyer", row -> Cell.of(row.buyer())),
                Column.<PurchaseRow>of("email", row -> Cell.of(row.email())).sorting(),
                Column.<PurchaseRow>of("placedAt", row -> cells.moment(row.placedAt()))
                        .sorting(),
                Column.figures("-vendors", row -> cells.number(row.vendors())),
                Column.<PurchaseRow>figures(
                                "total", row -> cells.money(row.total()).to(trail.about(row.id())))
                        .sorting(),
                Column.of("-currency", row -> cells.currency(row.total())));
    }

    private Cell number(PurchaseRow row) {
        return Cell.of(row.number()).to("/purchases/" + row.id().text());
    }

    public @Nullable Sheet<PurchaseRow> getSheet() {
        return sheet;
    }

    /** What is to be done about purchases, each with how much there is of it. */
    public List<ToDo> getWaiting() {
        return waiting;
    }

    /** The thing to do that the list is narrowed to, or null. */
    public ToDo.@Nullable Kind getTodo() {
        return Choice.of(ToDo.Kind.class, work.text("todo"));
    }

    public VendorOrderStatus[] getStates() {
        return VendorOrderStatus.values();
    }
}
