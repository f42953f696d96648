package org.sandaga.backoffice.ordering;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.backoffice.page.Sheets;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.VendorOrderRow;
import org.sandaga.portal.Finder;
import org.sandaga.portal.Found;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;

/** Finds vendor orders by the beginning of their number, on the page of their purchase. */
@RequestScoped
public class VendorOrderFinder implements Finder {
    private static final int FEW = 5;

    /** Any other word would have all orders looked through for nothing. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(-\\d*)?");

    private final OrderBook book;
    private final Sheets sheets;

    @Inject
    VendorOrderFinder(OrderBook book, Sheets sheets) {
        this.book = book;
        this.sheets = sheets;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VendorOrderFinder() {
        this(null, null);
    }

    @Override
    public List<Found> find(Actor actor, String word) {
        return actor.may(Permission.PURCHASE_READ) && NUMBER.matcher(word).matches()
                ? book.vendorOrders(actor, word, FEW).stream().map(this::found).toList()
                : List.of();
    }

    private Found found(VendorOrderRow row) {
        return new Found(
                "box",
                row.number(),
                row.vendor() + " · "
                        + sheets.word("order.status." + row.status().name()),
                "/purchases/" + row.purchase().text() + "#" + row.number());
    }
}
