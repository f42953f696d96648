package org.sandaga.backoffice.audit;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.audit.AuditFilter;
import org.sandaga.audit.AuditRow;
import org.sandaga.audit.AuditTrail;
import org.sandaga.backoffice.page.Called;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Days;
import org.sandaga.backoffice.page.Meant;
import org.sandaga.backoffice.page.Names;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.backoffice.page.Things;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;

/** Everything that happened, the newest first: what, to which thing, by whom. */
@Named
@RequestScoped
public class AuditPage {
    private final AuditTrail trail;
    private final Names names;
    private final Called called;
    private final Changes changes;
    private final Meant meant;
    private final Days days;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private @Nullable Sheet<AuditRow> sheet;

    @Inject
    AuditPage(
            AuditTrail trail,
            Names names,
            Called called,
            Changes changes,
            Meant meant,
            Days days,
            Work work,
            Desk desk,
            Sheets sheets,
            Cells cells) {
        this.trail = trail;
        this.names = names;
        this.called = called;
        this.changes = changes;
        this.meant = meant;
        this.days = days;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AuditPage() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> sheet = sheets.read("admin.audit", columns(), this::read));
    }

    private Listing<AuditRow> read(ListRequest page) {
        AuditFilter filter = new AuditFilter(
                Choice.text(work.text("type")),
                meant.things(work.text("thing")),
                meant.doers(work.text("actor")),
                days.from(),
                days.until());
        Listing<AuditRow> rows = trail.list(work.actor(), filter, page);
        names.learn(rows.items().stream().map(AuditRow::actor).toList());
        called.learn(rows.items().stream().map(AuditRow::aggregate).toList());
        changes.learn(rows.items());
        return rows;
    }

    private List<Column<AuditRow>> columns() {
        return List.of(
                Column.<AuditRow>of("type", row -> Cell.of(called.event(row.type()), row.type())),
                Column.of("aggregate", row -> called.cell(row.aggregate())),
                Column.of("changes", changes::of),
                Column.of("actor", this::actor),
                Column.<AuditRow>of("at", row -> cells.moment(row.occurredAt())).sorting(),
                Column.figures("-sequence", row -> cells.number(row.id())),
                Column.of("-sealed", row -> cells.flag(row.sealed())),
                Column.of("-payload", row -> Cell.of(row.payload())));
    }

    private Cell actor(AuditRow row) {
        return Cell.of(names.of(row.actor()), row.actor()).to(Things.path(row.actor()));
    }

    public @Nullable Sheet<AuditRow> getSheet() {
        return sheet;
    }
}
