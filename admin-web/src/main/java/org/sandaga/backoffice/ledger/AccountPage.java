package org.sandaga.backoffice.ledger;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.Days;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.ledger.AccountId;
import org.sandaga.ledger.AccountRow;
import org.sandaga.ledger.AccountTurnover;
import org.sandaga.ledger.Books;
import org.sandaga.ledger.EntryRow;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;

/** One account: what it holds, and what was written on it, the newest first. */
@Named
@RequestScoped
public class AccountPage {
    private final Books books;
    private final LedgerNames names;
    private final Belongings belongings;
    private final Days days;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private @Nullable AccountRow account;
    private @Nullable AccountTurnover turnover;
    private @Nullable Sheet<EntryRow> sheet;

    @Inject
    AccountPage(
            Books books,
            LedgerNames names,
            Belongings belongings,
            Days days,
            Work work,
            Desk desk,
            Sheets sheets,
            Cells cells) {
        this.books = books;
        this.names = names;
        this.belongings = belongings;
        this.days = days;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AccountPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Reads it. */
    public void open() {
        desk.show(() -> {
            AccountId id = AccountId.parse(work.getPlace());
            AccountRow found = books.account(work.actor(), id);
            names.learn(List.of(found.code()));
            account = found;
            turnover = books.turnover(work.actor(), id, days.from(), days.until());
            sheet = sheets.read("admin.entries", columns(), page -> read(id, page));
        });
    }

    private Listing<EntryRow> read(AccountId id, ListRequest page) {
        Listing<EntryRow> entries = books.entries(work.actor(), id, days.from(), days.until(), page);
        belongings.learn(entries.items().stream().map(EntryRow::subject).toList());
        return entries;
    }

    private List<Column<EntryRow>> columns() {
        return List.of(
                Column.<EntryRow>of("at", row -> cells.moment(row.occurredAt()).to(journal(row)))
                        .sorting(),
                Column.of("kind", row -> cells.choice("journal.", row.kind())),
                Column.of("belongs", row -> belongings.cell(row.subject())),
                Column.of("-currency", row -> cells.currency(row.amount())),
                Column.of("-reference", row -> Cell.of(row.reference())),
                Column.<EntryRow>figures(
                                "amount",
                                row -> cells.money(row.amount().isPositive() ? row.amount() : null)
                                        .to(journal(row)))
                        .sorting()
                        .headed("debit"),
                Column.<EntryRow>figures(
                        "credit",
                        row -> cells.money(
                                        row.amount().isNegative() ? row.amount().negated() : null)
                                .to(journal(row))));
    }

    private static String journal(EntryRow row) {
        return "/journals/" + row.journal().text();
    }

    public @Nullable AccountRow getAccount() {
        return account;
    }

    /** What moved on it in the days that are asked for. */
    public @Nullable AccountTurnover getTurnover() {
        return turnover;
    }

    public @Nullable Sheet<EntryRow> getSheet() {
        return sheet;
    }
}
