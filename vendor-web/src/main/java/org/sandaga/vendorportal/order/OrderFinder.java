package org.sandaga.vendorportal.order;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.ShopOrderRow;
import org.sandaga.ordering.ShopOrderSearch;
import org.sandaga.portal.Finder;
import org.sandaga.portal.Found;
import org.sandaga.portal.Written;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Permission;

/** Finds orders by their number, the recipient or the city. */
@RequestScoped
public class OrderFinder implements Finder {
    private static final int FEW = 6;

    private final OrderBook book;
    private final Written written;

    @Inject
    OrderFinder(OrderBook book, Written written) {
        this.book = book;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OrderFinder() {
        this(null, null);
    }

    @Override
    public List<Found> find(Actor actor, String word) {
        if (!actor.may(Permission.SHOP_ORDERS)) {
            return List.of();
        }
        ShopOrderSearch wanted = new ShopOrderSearch(Set.of(), false, word, null, null);
        return book.listShopOrders(actor, wanted, ListRequest.first(FEW)).items().stream()
                .map(this::found)
                .toList();
    }

    private Found found(ShopOrderRow row) {
        return new Found(
                "box",
                row.number(),
                row.recipient() + " · " + written.money(row.total()),
                "/orders/" + row.id().text());
    }
}
