package org.sandaga.backoffice.importing;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.importing.ImportView;
import org.sandaga.importing.Imports;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** The operator's imports, the newest first. */
@Named
@RequestScoped
public class ImportsPage {
    private final Imports imports;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private @Nullable Sheet<ImportView> sheet;

    @Inject
    ImportsPage(Imports imports, Work work, Desk desk, Sheets sheets, Cells cells) {
        this.imports = imports;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ImportsPage() {
        this(null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> sheet = sheets.read("admin.imports", columns(), page -> imports.list(work.actor(), page)));
    }

    private List<Column<ImportView>> columns() {
        return List.of(
                Column.of(
                        "source",
                        row -> Cell.of(row.source()).to("/imports/" + row.id().text())),
                Column.of("status", row -> cells.status("import.state.", row.state())),
                Column.of("tried", row -> cells.flag(row.dryRun())),
                Column.<ImportView>of("asked", row -> cells.moment(row.askedAt()))
                        .sorting(),
                Column.figures("rows", row -> cells.number(row.rowsRead())),
                Column.figures("created", row -> cells.number(row.created())),
                Column.figures("changed", row -> cells.number(row.changed())),
                Column.figures("-unchanged", row -> cells.number(row.unchanged())),
                Column.figures("refused", row -> cells.number(row.refused())));
    }

    public @Nullable Sheet<ImportView> getSheet() {
        return sheet;
    }
}
