package org.sandaga.storefront.order;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseRow;
import org.sandaga.ordering.PurchaseStatus;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;

/** Lists what an account has bought, the newest first. */
@Named
@RequestScoped
public class PurchasesPage {
    private static final int ROWS = 20;

    private final OrderBook book;
    private final Answer answer;
    private final Visit visit;
    private Slice<PurchaseRow> rows = new Slice<>(List.of(), null);

    @Inject
    PurchasesPage(OrderBook book, Answer answer, Visit visit) {
        this.book = book;
        this.answer = answer;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PurchasesPage() {
        this(null, null, null);
    }

    /** Reads a page of them. */
    public void open() {
        String after = visit.text("after");
        SliceRequest wanted = new SliceRequest(after.isEmpty() ? null : after, ROWS);
        answer.show(() -> rows = book.ownPurchases(visit.actor(), wanted));
    }

    public List<PurchaseRow> getRows() {
        return rows.items();
    }

    /** Where the older ones are; empty when there are none. */
    public String getNext() {
        return rows.next() == null ? "" : rows.next();
    }

    /** The colour of a state; the words stand beside it. */
    public String tone(PurchaseRow row) {
        return tone(row.status());
    }

    static String tone(PurchaseStatus status) {
        return switch (status) {
            case PENDING_PAYMENT, PARTLY_SHIPPED -> "warn";
            case PAID, SHIPPED -> "info";
            case DELIVERED -> "ok";
            case CANCELLED -> "bad";
        };
    }
}
