package org.sandaga.backoffice.payout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.analytics.WhoIsWho;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.payout.PayoutAgenda;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutRunRow;
import org.sandaga.payout.PayoutRunStatus;
import org.sandaga.payout.RunProgress;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.SettingId;
import org.sandaga.shared.UserId;

/** All payout runs, the newest first. */
@Named
@RequestScoped
public class PayoutRunsPage {
    private static final SettingId RHYTHM = SettingId.of("sandaga.payout.rhythm");

    private final PayoutBook book;
    private final WhoIsWho people;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private final Map<String, String> names = new HashMap<>();
    private @Nullable Sheet<PayoutRunRow> sheet;
    private @Nullable PayoutAgenda agenda;

    @Inject
    PayoutRunsPage(PayoutBook book, WhoIsWho people, Work work, Desk desk, Sheets sheets, Cells cells) {
        this.book = book;
        this.people = people;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayoutRunsPage() {
        this(null, null, null, null, null, null);
    }

    /** Reads the list, and when runs are due. */
    public void open() {
        desk.show(() -> {
            agenda = book.agenda(work.actor());
            sheet = sheets.read("admin.payouts", columns(), this::read);
        });
    }

    private List<Column<PayoutRunRow>> columns() {
        return List.of(
                Column.of("proposedAt", this::proposed).sorting(),
                Column.of("status", row -> cells.status("run.", row.progress())),
                Column.<PayoutRunRow>figures(
                                "total", row -> cells.money(row.total()).to(page(row)))
                        .sorting(),
                Column.of("-currency", row -> cells.currency(row.total())),
                Column.<PayoutRunRow>figures("payouts", row -> cells.number(row.payouts()))
                        .sorting(),
                Column.<PayoutRunRow>figures("open", this::stillOpen).sorting(),
                Column.of("proposedBy", row -> name(row.proposedBy())),
                Column.of("decidedBy", row -> name(row.decidedBy())),
                Column.of("-decidedAt", row -> cells.moment(row.decidedAt())));
    }

    private Listing<PayoutRunRow> read(ListRequest page) {
        Listing<PayoutRunRow> runs = book.runs(work.actor(), getStatus(), page);
        names.putAll(people.names(
                work.actor(),
                runs.items().stream()
                        .flatMap(each -> Stream.of(each.proposedBy(), each.decidedBy()))
                        .filter(Objects::nonNull)
                        .toList()));
        return runs;
    }

    /** Nothing has to arrive of a run that nobody approved. */
    private Cell stillOpen(PayoutRunRow row) {
        return row.status() == PayoutRunStatus.APPROVED ? cells.number(row.open()) : Cell.of("");
    }

    private Cell proposed(PayoutRunRow row) {
        return cells.moment(row.proposedAt()).to(page(row));
    }

    private static String page(PayoutRunRow row) {
        return "/payouts/" + row.id().text();
    }

    private Cell name(@Nullable UserId user) {
        return Cell.of(user == null ? "" : names.getOrDefault(user.text(), user.text()));
    }

    /** When runs are due. */
    public @Nullable PayoutAgenda getAgenda() {
        return agenda;
    }

    /** The setting that says on which days they are. */
    public SettingId getRhythm() {
        return RHYTHM;
    }

    public @Nullable Sheet<PayoutRunRow> getSheet() {
        return sheet;
    }

    /** How far those have come that are asked for, or null for all. */
    public @Nullable RunProgress getStatus() {
        return Choice.of(RunProgress.class, work.text("status"));
    }

    public RunProgress[] getStatuses() {
        return RunProgress.values();
    }
}
