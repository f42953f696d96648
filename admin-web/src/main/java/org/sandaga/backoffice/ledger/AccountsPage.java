package org.sandaga.backoffice.ledger;

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
import org.sandaga.ledger.AccountFilter;
import org.sandaga.ledger.AccountRow;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.Books;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.VendorId;

/** The accounts of the ledger with what they hold. */
@Named
@RequestScoped
public class AccountsPage {
    private final Books books;
    private final Markets markets;
    private final LedgerNames names;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private @Nullable Sheet<AccountRow> sheet;
    private List<BookSums> sums = List.of();

    @Inject
    AccountsPage(Books books, Markets markets, LedgerNames names, Work work, Desk desk, Sheets sheets, Cells cells) {
        this.books = books;
        this.markets = markets;
        this.names = names;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AccountsPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> {
            sheet = sheets.read("admin.accounts", columns(), this::read);
            if (!desk.isGiven()) {
                sums = BookSums.of(books.totals(work.actor()));
            }
        });
    }

    private List<Column<AccountRow>> columns() {
        return List.of(
                Column.of("account", this::name).sorting(),
                Column.of("-currency", row -> cells.currency(row.balance())),
                Column.<AccountRow>figures(
                                "balance", row -> cells.money(row.balance()).to(page(row)))
                        .sorting());
    }

    private Cell name(AccountRow row) {
        return Cell.of(names.of(row.code())).to(page(row));
    }

    private static String page(AccountRow row) {
        return "/ledger/" + row.id().text();
    }

    private Listing<AccountRow> read(ListRequest page) {
        String vendor = work.text("vendor");
        AccountFilter filter = new AccountFilter(
                Choice.of(AccountType.class, work.text("type")),
                vendor.isEmpty() ? null : VendorId.parse(vendor),
                Choice.text(work.text("currency")));
        Listing<AccountRow> accounts = books.accounts(work.actor(), filter, page);
        names.learn(accounts.items().stream().map(AccountRow::code).toList());
        return accounts;
    }

    public @Nullable Sheet<AccountRow> getSheet() {
        return sheet;
    }

    /** The whole books added up, by currency. */
    public List<BookSums> getSums() {
        return sums;
    }

    public AccountType[] getTypes() {
        return AccountType.values();
    }

    /** The currencies of all markets. */
    public List<String> getCurrencies() {
        return markets.all().stream().map(MarketView::currency).distinct().toList();
    }
}
