package org.sandaga.backoffice.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.ReportBy;
import org.sandaga.analytics.ReportRow;
import org.sandaga.analytics.ReportTotal;
import org.sandaga.analytics.Reports;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.MoneyTrail;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.JournalKind;
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
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** What was sold over a time, as a drawing, a table and a file. */
@Named
@RequestScoped
public class ReportsPage {
    private static final int DAYS = 29;
    private static final int DRAWN = 12;
    private static final int MOST_DAYS = 100;

    private final Reports reports;
    private final Markets markets;
    private final MarketClock clock;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private final MoneyTrail trail;
    private final Written written;
    private final Typed typed;
    private @Nullable Sheet<ReportRow> sheet;
    private List<ReportRow> drawn = List.of();
    private @Nullable ReportTotal total;
    private @Nullable ReportTotal before;

    @Inject
    ReportsPage(
            Reports reports,
            Markets markets,
            MarketClock clock,
            Work work,
            Desk desk,
            Sheets sheets,
            Cells cells,
            MoneyTrail trail,
            Written written,
            Typed typed) {
        this.reports = reports;
        this.markets = markets;
        this.clock = clock;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
        this.trail = trail;
        this.written = written;
        this.typed = typed;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ReportsPage() {
        this(null, null, null, null, null, null, null, null, null, null);
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
        total = reports.total(work.actor(), getBy(), getCurrency(), from, through);
        long days = ChronoUnit.DAYS.between(from, through) + 1;
        before = reports.total(work.actor(), getBy(), getCurrency(), from.minusDays(days), from.minusDays(1));
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
                        ListRequest.first(getBy() == ReportBy.DAY ? MOST_DAYS : DRAWN))
                .items();
    }

    private List<Column<ReportRow>> columns() {
        return List.of(
                Column.<ReportRow>of(
                                "label", row -> Cell.of(label(row), plain(row)).to(path(row)))
                        .sorting()
                        .headed("label." + getBy().name()),
                Column.<ReportRow>figures("orders", row -> cells.number(row.orders()))
                        .sorting()
                        .headed(getBy() == ReportBy.CATEGORY ? "pieces" : "orders"),
                Column.of("-currency", row -> cells.currency(row.sold())),
                Column.<ReportRow>figures("sold", row -> cells.money(row.sold()).to(proof(row)))
                        .sorting(),
                Column.<ReportRow>figures(
                                "commission",
                                row -> cells.money(row.commission()).to(earned(row)))
                        .sorting());
    }

    /** To the shop's file, or its accounts for those who may not open that; nowhere from anything but a shop. */
    private String path(ReportRow row) {
        VendorId vendor = row.vendor();
        if (vendor == null) {
            return "";
        }
        return work.actor().may(Permission.VENDOR_REVIEW) ? "/vendors/" + vendor.text() : trail.accounts(vendor);
    }

    /** What came in on its day; of a shop its accounts, and of any other part what came in all the time. */
    private String proof(ReportRow row) {
        VendorId vendor = row.vendor();
        if (vendor != null) {
            return trail.accounts(vendor, null, getCurrency());
        }
        return getBy() == ReportBy.DAY
                ? trail.over(
                        JournalKind.CAPTURED, getCurrency(), LocalDate.parse(plain(row)), LocalDate.parse(plain(row)))
                : trail.over(JournalKind.CAPTURED, getCurrency(), getFrom(), getThrough());
    }

    /** The commission of a shop was taken from its accounts; of any other part, the account that all of it went to. */
    private String earned(ReportRow row) {
        return row.vendor() == null ? trail.accounts(null, AccountType.COMMISSION_INCOME, getCurrency()) : proof(row);
    }

    /** As it is kept: a day by ISO 8601, a market by its code. */
    private String plain(ReportRow row) {
        return written.text(row.label());
    }

    private String label(ReportRow row) {
        return switch (getBy()) {
            case DAY -> written.date(LocalDate.parse(plain(row)));
            case MARKET -> written.country(plain(row));
            case VENDOR, CATEGORY -> plain(row);
        };
    }

    public @Nullable Sheet<ReportRow> getSheet() {
        return sheet;
    }

    /** All lines together; null when what was asked for makes no sense. */
    public @Nullable ReportTotal getTotal() {
        return total;
    }

    /** The same of as many days before. */
    public @Nullable ReportTotal getBefore() {
        return before;
    }

    /** What an order comes to on average; null when there is none, or when pieces are counted. */
    public @Nullable Money getAverage() {
        return total == null || getBy() == ReportBy.CATEGORY
                ? null
                : total.average().orElse(null);
    }

    /** Columns over the days, or bars of the largest parts; null when nothing was sold. */
    public @Nullable Chart getChart() {
        return drawn.isEmpty() ? null : drawing(getBy() == ReportBy.DAY);
    }

    private Chart drawing(boolean days) {
        String sign = Currency.getInstance(getCurrency()).getSymbol(work.locale());
        String caption = sheets.word(days ? "reports.drawing" : "reports.drawing.parts", sign);
        return new Chart(caption, caption, getCurrency(), days, days ? days() : parts());
    }

    /** Every day, also those on which nothing was sold; the latest when they are many. */
    private List<Chart.Step> days() {
        Map<String, Money> sold = drawn.stream().collect(Collectors.toMap(this::plain, ReportRow::sold));
        LocalDate earliest = getThrough().minusDays(MOST_DAYS - 1L);
        LocalDate first = getFrom().isBefore(earliest) ? earliest : getFrom();
        return first.datesUntil(getThrough().plusDays(1))
                .map(day -> step(written.date(day), sold.getOrDefault(day.toString(), Money.zero(getCurrency()))))
                .toList();
    }

    private List<Chart.Step> parts() {
        return drawn.stream()
                .sorted(Comparator.comparing(ReportRow::sold).reversed())
                .map(row -> step(label(row), row.sold()))
                .toList();
    }

    private Chart.Step step(String label, Money sold) {
        return Chart.Step.of(label, sold, written.money(sold));
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

    /** Periods that are often asked for. */
    public List<Period> getPeriods() {
        LocalDate today = LocalDate.ofInstant(clock.now(), written.zone());
        LocalDate month = today.withDayOfMonth(1);
        return List.of(
                new Period("WEEK", today.minusDays(6), today),
                new Period("DAYS", today.minusDays(DAYS), today),
                new Period("MONTH", month, today),
                new Period("LAST", month.minusMonths(1), month.minusDays(1)));
    }

    /** Whether a period is the one that is shown. */
    public boolean isShown(Period period) {
        return period.from().equals(getFrom()) && period.through().equals(getThrough());
    }

    /** A period under a word. */
    public record Period(String name, LocalDate from, LocalDate through) {}

    private LocalDate day(String field, LocalDate otherwise) {
        try {
            return work.text(field).isEmpty() ? otherwise : LocalDate.parse(work.text(field));
        } catch (DateTimeParseException notADay) {
            typed.refuse(new InvalidInput(field, "2026-12-31"));
            return otherwise;
        }
    }
}
