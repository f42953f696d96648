package org.sandaga.backoffice.importing;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Choice;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.importing.FindingRow;
import org.sandaga.importing.ImportId;
import org.sandaga.importing.ImportView;
import org.sandaga.importing.Imports;
import org.sandaga.importing.Outcome;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;

/** One import of the operator, row by row. */
@Named
@RequestScoped
public class ImportPage {
    private final Imports imports;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private final Written written;
    private @Nullable ImportView view;
    private @Nullable Sheet<FindingRow> sheet;

    @Inject
    ImportPage(Imports imports, Work work, Desk desk, Sheets sheets, Cells cells, Written written) {
        this.imports = imports;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ImportPage() {
        this(null, null, null, null, null, null);
    }

    /** Reads how far it is, and its rows. */
    public void open() {
        desk.show(() -> {
            ImportId id = ImportId.parse(work.getPlace());
            view = imports.view(work.actor(), id);
            sheet = sheets.read(
                    "admin.import", columns(), page -> imports.findings(work.actor(), id, getOutcome(), page));
        });
    }

    private List<Column<FindingRow>> columns() {
        return List.of(
                Column.of("name", row -> Cell.of(row.name())),
                Column.<FindingRow>figures("line", row -> cells.number(row.line()))
                        .sorting(),
                Column.of("outcome", row -> cells.status("import.outcome.", row.outcome())),
                Column.of("why", row -> Cell.of(written.text(row.words()))));
    }

    public @Nullable ImportView getView() {
        return view;
    }

    public @Nullable Sheet<FindingRow> getSheet() {
        return sheet;
    }

    /** What became of the rows that are asked for, or null for all. */
    public @Nullable Outcome getOutcome() {
        return Choice.of(Outcome.class, work.text("outcome"));
    }

    /** What can be looked at row by row; rows without a change are only counted. */
    public List<Outcome> getOutcomes() {
        return List.of(Outcome.REFUSED, Outcome.NOTED, Outcome.CREATED, Outcome.CHANGED);
    }
}
