package org.sandaga.backoffice.ordering;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseFilter;
import org.sandaga.ordering.PurchaseRow;
import org.sandaga.portal.Finder;
import org.sandaga.portal.Found;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;
import org.sandaga.shared.SliceRequest;

/** Finds purchases by the beginning of their number, or by the shopper's address. */
@ApplicationScoped
public class PurchaseFinder implements Finder {
    private static final SliceRequest FEW = SliceRequest.first(5);

    private final OrderBook book;

    @Inject
    PurchaseFinder(OrderBook book) {
        this.book = book;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PurchaseFinder() {
        this(null);
    }

    @Override
    public List<Found> find(Actor actor, String word) {
        if (!actor.may(Permission.PURCHASE_READ)) {
            return List.of();
        }
        PurchaseFilter filter = word.contains("@") ? new PurchaseFilter(null, word) : new PurchaseFilter(word, null);
        return book.allPurchases(actor, filter, FEW).items().stream()
                .map(PurchaseFinder::found)
                .toList();
    }

    private static Found found(PurchaseRow row) {
        return new Found(
                "cart", row.number(), row.email(), "/purchases/" + row.id().text());
    }
}
