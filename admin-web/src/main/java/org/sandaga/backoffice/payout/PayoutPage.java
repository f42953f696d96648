package org.sandaga.backoffice.payout;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.backoffice.ledger.Belongings;
import org.sandaga.ledger.Books;
import org.sandaga.ledger.JournalRow;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutId;
import org.sandaga.payout.PayoutView;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.SliceRequest;

/** One payout: what it is made of, and its journals. */
@Named
@RequestScoped
public class PayoutPage {
    private final PayoutBook book;
    private final Books ledger;
    private final Belongings belongings;
    private final Work work;
    private final Desk desk;
    private @Nullable PayoutView view;
    private List<JournalRow> journals = List.of();

    @Inject
    PayoutPage(PayoutBook book, Books ledger, Belongings belongings, Work work, Desk desk) {
        this.book = book;
        this.ledger = ledger;
        this.belongings = belongings;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayoutPage() {
        this(null, null, null, null, null);
    }

    /** Reads it. */
    public void open() {
        desk.show(() -> {
            PayoutId id = PayoutId.parse(work.getPlace());
            PayoutView found = book.payout(work.actor(), id);
            belongings.learn(
                    found.shares().stream().map(each -> each.order().value()).toList());
            view = found;
            journals = ledger.journalsAbout(work.actor(), null, List.of(id.value()), SliceRequest.first(20))
                    .items();
        });
    }

    public @Nullable PayoutView getView() {
        return view;
    }

    public List<JournalRow> getJournals() {
        return journals;
    }
}
