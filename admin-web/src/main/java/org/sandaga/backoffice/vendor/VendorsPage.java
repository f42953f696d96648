package org.sandaga.backoffice.vendor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.VendorFiles;
import org.sandaga.analytics.VendorTrade;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.MoneyTrail;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorFilter;
import org.sandaga.vendor.VendorRow;
import org.sandaga.vendor.VendorStatus;
import org.sandaga.vendor.Vendors;

/** Who waits for a decision, and all vendors. */
@Named
@RequestScoped
public class VendorsPage {
    private static final int BEFORE_SOLD = 2;

    private final Vendors vendors;
    private final VendorFiles files;
    private final Markets markets;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private final MoneyTrail trail;
    private final Written written;
    private final Map<VendorId, VendorTrade> trades = new HashMap<>();
    private List<VendorRow> waiting = List.of();
    private @Nullable Sheet<VendorRow> sheet;

    @Inject
    VendorsPage(
            Vendors vendors,
            VendorFiles files,
            Markets markets,
            Work work,
            Desk desk,
            Sheets sheets,
            Cells cells,
            MoneyTrail trail,
            Written written) {
        this.vendors = vendors;
        this.files = files;
        this.markets = markets;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
        this.trail = trail;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VendorsPage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Reads both lists. */
    public void open() {
        desk.show(() -> {
            waiting = Stream.of(VendorStatus.SUBMITTED, VendorStatus.IN_REVIEW)
                    .flatMap(each -> standing(each).stream())
                    .toList();
            sheet = sheets.read("admin.vendors", columns(), this::read);
        });
    }

    private List<VendorRow> standing(VendorStatus status) {
        return vendors.list(work.actor(), new VendorFilter(status, null), SliceRequest.first(SliceRequest.MOST))
                .items();
    }

    private Listing<VendorRow> read(ListRequest page) {
        VendorFilter filter = new VendorFilter(getStatus(), Choice.text(work.text("name")));
        Listing<VendorRow> found = vendors.list(work.actor(), filter, page);
        trades.putAll(files.trade(
                work.actor(), found.items().stream().map(VendorRow::id).toList()));
        return found;
    }

    private List<Column<VendorRow>> columns() {
        List<Column<VendorRow>> columns = new ArrayList<>(always());
        columns.addAll(BEFORE_SOLD, sold());
        return columns;
    }

    private List<Column<VendorRow>> always() {
        return List.of(
                Column.of("vendor", this::name).sorting(),
                Column.of("status", row -> cells.status(row.status())),
                Column.figures("late", row -> late(row, trade(row))),
                Column.figures("unanswered", row -> unanswered(row, trade(row))),
                Column.<VendorRow>of("-country", row -> Cell.of(written.country(row.country()), row.country()))
                        .sorting(),
                Column.of("-party", row -> cells.choice("party.", row.party())),
                Column.<VendorRow>of("createdAt", row -> cells.day(row.createdAt()))
                        .sorting());
    }

    /** What was sold, in all currencies at once; in a file each has a column, so that it can be added up. */
    private List<Column<VendorRow>> sold() {
        if (!sheets.isFile()) {
            return List.of(Column.figures("sold30", row -> lines(trade(row)).to(trail.accounts(row.id()))));
        }
        return markets.all().stream()
                .map(MarketView::currency)
                .distinct()
                .map(each -> Column.<VendorRow>figures("sold30-" + each, row -> cells.money(in(each, trade(row))))
                        .headed("sold30.in", each))
                .toList();
    }

    private VendorTrade trade(VendorRow row) {
        return trades.getOrDefault(row.id(), VendorTrade.NONE);
    }

    private static @Nullable Money in(String currency, VendorTrade trade) {
        return trade.sold().stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElse(null);
    }

    private Cell lines(VendorTrade trade) {
        return Cell.of(trade.sold().stream().map(written::money).collect(Collectors.joining("\n")));
    }

    private Cell late(VendorRow row, VendorTrade trade) {
        Cell number = cells.number(trade.late());
        return trade.late() == 0
                ? number
                : number.to("/purchases?todo=NOT_SHIPPED&vendor=" + row.id().text());
    }

    private Cell unanswered(VendorRow row, VendorTrade trade) {
        Cell number = cells.number(trade.unanswered());
        return trade.unanswered() == 0
                ? number
                : number.to("/purchases?state=AUTO_CANCELLED&vendor=" + row.id().text());
    }

    private Cell name(VendorRow row) {
        return Cell.of(row.displayName()).to("/vendors/" + row.id().text());
    }

    /** Applications that wait for a decision. */
    public List<VendorRow> getWaiting() {
        return waiting;
    }

    public @Nullable Sheet<VendorRow> getSheet() {
        return sheet;
    }

    /** The status that is asked for, or null for all. */
    public @Nullable VendorStatus getStatus() {
        return Choice.of(VendorStatus.class, work.text("status"));
    }

    public VendorStatus[] getStatuses() {
        return VendorStatus.values();
    }
}
