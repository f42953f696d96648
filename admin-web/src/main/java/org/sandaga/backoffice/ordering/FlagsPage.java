package org.sandaga.backoffice.ordering;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.page.Called;
import org.sandaga.backoffice.page.Cell;
import org.sandaga.backoffice.page.Cells;
import org.sandaga.backoffice.page.Column;
import org.sandaga.backoffice.page.MoneyTrail;
import org.sandaga.backoffice.page.Sheet;
import org.sandaga.backoffice.page.Sheets;
import org.sandaga.ledger.JournalKind;
import org.sandaga.payment.FlagRow;
import org.sandaga.payment.Payments;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** Money and notifications that fit no payment, the newest first, each with what a person does about it. */
@Named
@RequestScoped
public class FlagsPage {
    private final Payments payments;
    private final Called called;
    private final Work work;
    private final Desk desk;
    private final Sheets sheets;
    private final Cells cells;
    private final MoneyTrail trail;
    private @Nullable Sheet<FlagRow> sheet;

    @Inject
    FlagsPage(Payments payments, Called called, Work work, Desk desk, Sheets sheets, Cells cells, MoneyTrail trail) {
        this.payments = payments;
        this.called = called;
        this.work = work;
        this.desk = desk;
        this.sheets = sheets;
        this.cells = cells;
        this.trail = trail;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FlagsPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Reads the list. */
    public void open() {
        desk.show(() -> sheet = sheets.read("admin.flags", columns(), page -> payments.flags(work.actor(), page)));
    }

    private List<Column<FlagRow>> columns() {
        return List.of(
                Column.of("why", row -> cells.choice("flag.", row.reason())),
                Column.of("advice", row -> cells.choice("flag.advice.", row.reason())),
                Column.of("purchase", FlagsPage::purchase),
                Column.<FlagRow>figures("amount", this::amount).sorting(),
                Column.figures("expected", row -> cells.money(row.asked())),
                Column.of("-currency", row -> cells.currency(row.amount())),
                Column.<FlagRow>of("provider", row -> Cell.of(called.provider(row.provider()), row.provider()))
                        .sorting(),
                Column.<FlagRow>of("at", row -> cells.moment(row.foundAt())).sorting(),
                Column.<FlagRow>of("reference", row -> Cell.of(row.reference())).sorting());
    }

    private static Cell purchase(FlagRow row) {
        return row.purchase() == null || row.number() == null
                ? Cell.of("")
                : Cell.of(row.number()).to("/purchases/" + row.purchase().text());
    }

    /** What is kept stands in the books under the purchase's number, or the provider's name for the payment. */
    private Cell amount(FlagRow row) {
        Cell amount = cells.money(row.amount());
        return row.isKept()
                ? amount.to(trail.of(row.number() == null ? row.reference() : row.number(), JournalKind.UNKNOWN_MONEY))
                : amount;
    }

    public @Nullable Sheet<FlagRow> getSheet() {
        return sheet;
    }
}
