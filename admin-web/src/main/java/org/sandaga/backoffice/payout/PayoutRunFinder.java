package org.sandaga.backoffice.payout;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.backoffice.page.Sheets;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutRunRow;
import org.sandaga.portal.Finder;
import org.sandaga.portal.Found;
import org.sandaga.portal.Written;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;

/** Finds payout runs by the name of a vendor that they pay, or by the provider's reference of a payout. */
@RequestScoped
public class PayoutRunFinder implements Finder {
    private static final int FEW = 5;

    private final PayoutBook book;
    private final Written written;
    private final Sheets sheets;

    @Inject
    PayoutRunFinder(PayoutBook book, Written written, Sheets sheets) {
        this.book = book;
        this.written = written;
        this.sheets = sheets;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PayoutRunFinder() {
        this(null, null, null);
    }

    @Override
    public List<Found> find(Actor actor, String word) {
        return actor.may(Permission.PAYOUT_PROPOSE)
                ? book.runsPaying(actor, word, FEW).stream().map(this::found).toList()
                : List.of();
    }

    private Found found(PayoutRunRow row) {
        return new Found(
                "wallet",
                sheets.word("payouts.run", written.day(row.proposedAt())),
                written.money(row.total()) + " · "
                        + sheets.word("run." + row.progress().name()),
                "/payouts/" + row.id().text());
    }
}
