package org.sandaga.backoffice.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.ReportBy;
import org.sandaga.analytics.ReportRow;
import org.sandaga.analytics.Reports;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.portal.Chart;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.MarketClock;

/** What was sold over a time, as a drawing, a table and a file. */
@Named
@RequestScoped
public class ReportsPage {
    private static final int DAYS = 29;
    private static final int DRAWN = 12;

    private final Reports reports;
    private final Markets markets;
    private final MarketClock clock;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private final Written written;
    private final Typed typed;
    private @Nullable Sheet<ReportRow> sheet;
    private List<ReportRow> drawn = List.of();

    @Inject
    ReportsPage(
            Reports reports,
            Markets markets,
            MarketClock clock,
            Work work,
            Desk desk,
            Sheets sheets,
            Cells cells,
            Written written,
            Typed typed) {
        this.reports = reports;
        this.markets = markets;
        this.clock = clock;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
        this.written = written;
        this.typed = typed;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReportsPage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Reads the report. */
    public void open() {
        desk.show(() -> {
            try {
                read(getFrom(), getThrough());
            } catch (InvalidInput wrong) {
                desk.refuse(wrong);
            }
        });
    }

    private void read(LocalDate from, LocalDate through) {
        sheet = sheets.read(
                "admin.reports",
                columns(),
                page -> reports.sales(work.actor(), getBy(), getCurrency(), from, through, page));
        drawn = reports.sales(
                        work.actor(),
                        getBy(),
                        getCurrency(),
                        from,
                        through,
                        ListRequest.first(getBy() == ReportBy.DAY ? 100 : DRAWN))
                .items();
    }

    private List<Column<ReportRow>> columns() {
        return List.of(
                Column.<ReportRow>of("label", row -> Cell.of(label(row))).sorting(),
                Column.<ReportRow>figures("orders", row -> cells.number(row.orders()))
                        .sorting(),
                Column.<ReportRow>figures("sold", row -> cells.money(row.sold()))
                        .sorting(),
                Column.<ReportRow>figures("commission", row -> cells.money(row.commission()))
                        .sorting());
    }

    private String label(ReportRow row) {
        String label = written.text(row.label());
        return getBy() == ReportBy.MARKET ? written.country(label) : label;
    }

    public @Nullable Sheet<ReportRow> getSheet() {
        return sheet;
    }

    /** Columns over the days, or bars of the largest parts; null when nothing was sold. */
    public @Nullable Chart getChart() {
        boolean days = getBy() == ReportBy.DAY;
        String caption = sheets.word(days ? "reports.drawing" : "reports.drawing.parts");
        List<Chart.Step> steps = drawn.stream()
                .sorted(
                        days
                                ? Comparator.comparing(this::label)
                                : Comparator.comparing(ReportRow::sold).reversed())
                .map(row -> Chart.Step.of(
                        days ? written.date(LocalDate.parse(label(row))) : label(row),
                        row.sold(),
                        written.money(row.sold())))
                .toList();
        return steps.isEmpty() ? null : new Chart(caption, caption, getCurrency(), days, steps);
    }

    /** What it is divided by. */
    public ReportBy getBy() {
        ReportBy by = Choice.of(ReportBy.class, work.text("by"));
        return by == null ? ReportBy.DAY : by;
    }

    public ReportBy[] getDivisions() {
        return ReportBy.values();
    }

    /** The currency that is asked for; else that of the first market. */
    public String getCurrency() {
        return work.text("currency").isEmpty() ? getCurrencies().getFirst() : work.text("currency");
    }

    /** The currencies of all markets. */
    public List<String> getCurrencies() {
        return markets.all().stream().map(MarketView::currency).distinct().toList();
    }

    /** The first day; else four weeks before the last. */
    public LocalDate getFrom() {
        return day("from", getThrough().minusDays(DAYS));
    }

    /** The last day; else today. */
    public LocalDate getThrough() {
        Instant now = clock.now();
        return day("through", LocalDate.ofInstant(now, written.zone()));
    }

    private LocalDate day(String field, LocalDate otherwise) {
        try {
            return work.text(field).isEmpty() ? otherwise : LocalDate.parse(work.text(field));
        } catch (DateTimeParseException notADay) {
            typed.refuse(new InvalidInput(field, "2026-12-31"));
            return otherwise;
        }
    }
}
