package org.sandaga.vendorportal.finance;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.EarningRow;
import org.sandaga.ledger.EarningSearch;
import org.sandaga.ledger.Earnings;
import org.sandaga.ledger.JournalKind;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payout.NextPayout;
import org.sandaga.payout.PayoutId;
import org.sandaga.payout.VendorPayouts;
import org.sandaga.portal.Desk;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.NotFound;

/** Shows a shop what it has earned, what comes next, and each movement of its money. */
@Named
@RequestScoped
public class FinancePage {
    private static final List<String> COLUMNS = List.of("at", "kind", "account", "reference", "amount");
    private static final List<JournalKind> KINDS = Arrays.stream(JournalKind.values())
            .filter(each -> each != JournalKind.UNKNOWN_MONEY
                    && each != JournalKind.UNKNOWN_MONEY_RETURNED
                    && each != JournalKind.PROVIDER_FEE
                    // no account of a shop is touched when its payout arrives
                    && each != JournalKind.PAYOUT_SETTLED)
            .toList();

    private static final List<AccountType> ACCOUNTS = Arrays.stream(AccountType.values())
            .filter(each -> each.owner() == AccountType.Owner.VENDOR)
            .toList();

    private final VendorPayouts payouts;
    private final Earnings earnings;
    private final MovementFile file;
    private final Tables tables;
    private final ListAddress list;
    private final Desk desk;
    private final Work work;
    private final Written written;
    private final MoneyWords words;
    private List<NextPayout> next = List.of();
    private @Nullable LazyTable<EarningRow> table;

    @Inject
    FinancePage(
            VendorPayouts payouts,
            Earnings earnings,
            MovementFile file,
            Tables tables,
            ListAddress list,
            Desk desk,
            Work work,
            Written written,
            MoneyWords words) {
        this.payouts = payouts;
        this.earnings = earnings;
        this.file = file;
        this.tables = tables;
        this.list = list;
        this.desk = desk;
        this.work = work;
        this.written = written;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FinancePage() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Reads the balances and the movements. */
    public void open() {
        desk.show(() -> {
            if (list.isExported()) {
                file.send(page -> earnings.list(work.actor(), wanted(), page));
            } else {
                next = words.homeFirst(payouts.next(work.actor()));
                table = tables.read("vendor.movements", COLUMNS, page -> earnings.list(work.actor(), wanted(), page));
            }
        });
    }

    private EarningSearch wanted() {
        return new EarningSearch(
                kind(),
                account(),
                MoneyTrail.purchase(list.text("reference")),
                currency(),
                payout(),
                list.day("from", 0, written.zone()),
                list.day("until", 1, written.zone()));
    }

    private @Nullable JournalKind kind() {
        return KINDS.stream()
                .filter(each -> each.name().equals(list.text("kind")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable AccountType account() {
        return ACCOUNTS.stream()
                .filter(each -> each.name().equals(list.text("account")))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String currency() {
        String currency = list.text("currency");
        return currency.isEmpty() ? null : currency;
    }

    private @Nullable UUID payout() {
        try {
            return list.text("payout").isEmpty()
                    ? null
                    : PayoutId.parse(list.text("payout")).value();
        } catch (NotFound noPayout) {
            return null;
        }
    }

    /** How the shop stands in each currency. */
    public List<NextPayout> getNext() {
        return next;
    }

    public @Nullable LazyTable<EarningRow> getTable() {
        return table;
    }

    public List<JournalKind> getKinds() {
        return KINDS;
    }

    public List<AccountType> getAccounts() {
        return ACCOUNTS;
    }

    /** The key of what a movement is; what a sale takes is the commission, or the tax on it. */
    public String word(EarningRow row) {
        return kind(row);
    }

    static String kind(EarningRow row) {
        String key = "kind." + row.kind();
        if (row.kind() != JournalKind.CAPTURED || !row.amount().isNegative()) {
            return key;
        }
        return key + (row.commissionTax() ? ".tax" : ".commission");
    }

    /** Where a movement's order is, or the payout that it left with. */
    public String path(EarningRow row) {
        return row.payout() == null
                ? "/orders/" + new VendorOrderId(row.vendorOrder()).text()
                : "/payouts/" + new PayoutId(row.payout()).text();
    }
}
