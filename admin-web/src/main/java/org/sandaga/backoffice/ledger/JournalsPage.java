package org.sandaga.backoffice.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Days;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.ledger.Books;
import org.sandaga.ledger.JournalFilter;
import org.sandaga.ledger.JournalKind;
import org.sandaga.ledger.JournalRow;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.Id;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;

/** The journals of the ledger, the newest first; all of them, or those of one cause. */
@Named
@RequestScoped
public class JournalsPage {
    private final Books books;
    private final Markets markets;
    private final Belongings belongings;
    private final Days days;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private @Nullable Sheet<JournalRow> sheet;

    @Inject
    JournalsPage(
            Books books,
            Markets markets,
            Belongings belongings,
            Days days,
            Work work,
            Desk desk,
            Sheets sheets,
            Cells cells) {
        this.books = books;
        this.markets = markets;
        this.belongings = belongings;
        this.days = days;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected JournalsPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> {
            JournalFilter filter = new JournalFilter(
                    Choice.of(JournalKind.class, work.text("kind")),
                    Choice.text(work.text("reference")),
                    about(),
                    Choice.text(work.text("currency")),
                    days.from(),
                    days.until());
            sheet = sheets.read("admin.journals", columns(), page -> read(filter, page));
        });
    }

    private Listing<JournalRow> read(JournalFilter filter, ListRequest page) {
        Listing<JournalRow> journals = books.journals(work.actor(), filter, page);
        belongings.learn(journals.items().stream().map(JournalRow::subject).toList());
        return journals;
    }

    /** The thing that the journals are about, by its public id of whatever kind. */
    private @Nullable UUID about() {
        String id = work.text("about");
        return id.isEmpty() ? null : Id.parse(id.substring(0, Math.max(0, id.indexOf('_'))), id);
    }

    private List<Column<JournalRow>> columns() {
        return List.of(
                Column.of("at", this::at).sorting(),
                Column.<JournalRow>of("kind", row -> cells.choice("journal.", row.kind()))
                        .sorting(),
                Column.of("belongs", this::belongs),
                Column.figures("amount", row -> cells.money(row.moved()).to(page(row))),
                Column.of("-currency", row -> cells.currency(row.moved())),
                Column.of("-reference", row -> Cell.of(row.reference())),
                Column.figures("-sequence", row -> cells.number(row.sequence())),
                Column.of("-sealed", row -> cells.flag(row.isSealed())));
    }

    /** A fee of a provider belongs to nothing, but says by its reference what it was taken for. */
    private Cell belongs(JournalRow row) {
        Cell cell = belongings.cell(row.subject());
        if (!cell.text().isEmpty() || row.reference().isEmpty()) {
            return cell;
        }
        String reference = URLEncoder.encode(row.reference(), StandardCharsets.UTF_8);
        return Cell.of(row.reference()).to("/journals?reference=" + reference);
    }

    private Cell at(JournalRow row) {
        return cells.moment(row.occurredAt()).to(page(row));
    }

    private static String page(JournalRow row) {
        return "/journals/" + row.id().text();
    }

    public @Nullable Sheet<JournalRow> getSheet() {
        return sheet;
    }

    public JournalKind[] getKinds() {
        return JournalKind.values();
    }

    /** The currencies of all markets. */
    public List<String> getCurrencies() {
        return markets.all().stream().map(MarketView::currency).distinct().toList();
    }
}
