package org.sandaga.vendorportal.order;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.OrderLineView;
import org.sandaga.ordering.ShopOrderView;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;

/** Shows packing slips, one sheet of paper for each order. */
@Named
@RequestScoped
public class SlipsPage {
    private final OrderBook book;
    private final Desk desk;
    private final Work work;
    private List<ShopOrderView> orders = List.of();

    @Inject
    SlipsPage(OrderBook book, Desk desk, Work work) {
        this.book = book;
        this.desk = desk;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SlipsPage() {
        this(null, null, null);
    }

    /** Reads the orders. */
    public void open() {
        desk.show(() -> {
            List<String> ids = work.texts("order");
            if (ids.isEmpty()) {
                throw new NotFound("order", "none");
            }
            if (ids.size() > Acceptance.MOST) {
                throw new InvalidInput("order", "1 – " + Acceptance.MOST);
            }
            orders = book.shopOrders(
                    work.actor(), ids.stream().map(VendorOrderId::parse).toList());
        });
    }

    /** What is left to be packed. */
    public List<OrderLineView> unshipped(ShopOrderView order) {
        return order.order().lines().stream()
                .filter(line -> line.quantity() > line.shipped())
                .toList();
    }

    /** How many pieces that is. */
    public int pieces(ShopOrderView order) {
        return unshipped(order).stream()
                .mapToInt(line -> line.quantity() - line.shipped())
                .sum();
    }

    public List<ShopOrderView> getOrders() {
        return orders;
    }
}
