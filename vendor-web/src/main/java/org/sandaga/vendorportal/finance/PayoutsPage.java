package org.sandaga.vendorportal.finance;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.payout.NextPayout;
import org.sandaga.payout.PayoutRow;
import org.sandaga.payout.PayoutStatus;
import org.sandaga.payout.VendorPayouts;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Export;
import org.sandaga.portal.LazyTable;
import org.sandaga.portal.ListAddress;
import org.sandaga.portal.Tables;
import org.sandaga.portal.Work;
import org.sandaga.portal.Written;
import org.sandaga.shared.Words;

/** Lists what a shop was paid. */
@Named
@RequestScoped
public class PayoutsPage {
    private static final List<String> COLUMNS = List.of("amount", "status", "-reference", "settled");

    private final VendorPayouts payouts;
    private final Export export;
    private final Tables tables;
    private final ListAddress list;
    private final Desk desk;
    private final Work work;
    private final Written written;
    private final MoneyWords words;
    private List<NextPayout> next = List.of();
    private @Nullable LazyTable<PayoutRow> table;

    @Inject
    PayoutsPage(
            VendorPayouts payouts,
            Export export,
            Tables tables,
            ListAddress list,
            Desk desk,
            Work work,
            Written written,
            MoneyWords words) {
        this.payouts = payouts;
        this.export = export;
        this.tables = tables;
        this.list = list;
        this.desk = desk;
        this.work = work;
        this.written = written;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayoutsPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> {
            if (list.isExported()) {
                export.send("payouts", heads(), page -> payouts.list(work.actor(), page), this::cells);
            } else {
                next = words.homeFirst(payouts.next(work.actor()));
                table = tables.read("vendor.payouts", COLUMNS, page -> payouts.list(work.actor(), page));
            }
        });
    }

    private List<String> heads() {
        return Stream.of("planned", "currency", "amount", "status", "reference", "settled")
                .map(column -> word("column." + column))
                .toList();
    }

    private List<String> cells(PayoutRow row) {
        return List.of(
                written.sheet(row.plannedAt()),
                row.amount().currency(),
                written.sheet(row.amount()),
                word("status." + row.status()),
                row.reference() == null ? "" : row.reference(),
                written.sheet(row.settledAt()));
    }

    private String word(String key) {
        return Words.of(PayoutsPage.class, key, work.locale());
    }

    public @Nullable LazyTable<PayoutRow> getTable() {
        return table;
    }

    /** What comes next in each currency. */
    public List<NextPayout> getNext() {
        return next;
    }

    /** The colour of where a payout stands. */
    public String tone(PayoutStatus status) {
        return switch (status) {
            case SETTLED -> "ok";
            case FAILED, RETURNED -> "bad";
            case SENT -> "info";
            default -> "";
        };
    }
}
