package org.sandaga.backoffice.identity;

import java.util.List;
import java.util.stream.Collectors;

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
import org.sandaga.identity.AccountRow;
import org.sandaga.identity.AccountStatus;
import org.sandaga.identity.Accounts;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** All accounts; shoppers, members of vendors and staff. */
@Named
@RequestScoped
public class PeoplePage {
    private final Accounts accounts;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private @Nullable Sheet<AccountRow> sheet;

    @Inject
    PeoplePage(Accounts accounts, Work work, Desk desk, Sheets sheets, Cells cells) {
        this.accounts = accounts;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PeoplePage() {
        this(null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> sheet = sheets.read(
                "admin.people",
                columns(),
                page -> accounts.list(work.actor(), Choice.text(work.text("text")), isStaff(), getStatus(), page)));
    }

    private List<Column<AccountRow>> columns() {
        return List.of(
                Column.of("name", this::name).sorting(),
                Column.<AccountRow>of("email", row -> Cell.of(row.email())).sorting(),
                Column.of("status", row -> cells.status(row.status())),
                Column.of("roles", this::roles),
                Column.of("-verified", row -> cells.flag(row.verified())),
                Column.<AccountRow>of("createdAt", row -> cells.day(row.createdAt()))
                        .sorting());
    }

    private Cell name(AccountRow row) {
        return Cell.of(row.name()).to("/people/" + row.id().text());
    }

    private Cell roles(AccountRow row) {
        return Cell.of(row.roles().stream()
                .sorted()
                .map(each -> sheets.word("role." + each.name()))
                .collect(Collectors.joining(", ")));
    }

    /** Whether only staff are asked for. */
    public boolean isStaff() {
        return work.text("staff").equals("true");
    }

    /** The status that is asked for, or null for all. */
    public @Nullable AccountStatus getStatus() {
        return Choice.of(AccountStatus.class, work.text("status"));
    }

    public AccountStatus[] getStatuses() {
        return AccountStatus.values();
    }

    public @Nullable Sheet<AccountRow> getSheet() {
        return sheet;
    }
}
