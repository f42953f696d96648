package org.sandaga.vendorportal.order;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.fulfilment.ShipmentBook;
import org.sandaga.fulfilment.ShipmentView;
import org.sandaga.ledger.Earnings;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.OrderLineView;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.ShopOrderView;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.payout.PayoutExpectation;
import org.sandaga.payout.VendorPayouts;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Step;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;

/** Shows one order with its parcels and its money, and moves it. */
@Named
@RequestScoped
public class OrderPage {
    private final OrderBook book;
    private final ShipmentBook shipments;
    private final VendorPayouts payouts;
    private final Earnings earnings;
    private final Ordering ordering;
    private final ShipForm ship;
    private final OrderStory story;
    private final Desk desk;
    private final Work work;
    private final Typed typed;
    private @Nullable ShopOrderView order;
    private List<ShipmentView> parcels = List.of();
    private @Nullable PayoutExpectation expected;
    private @Nullable Money takenBack;

    @Inject
    OrderPage(
            OrderBook book,
            ShipmentBook shipments,
            VendorPayouts payouts,
            Earnings earnings,
            Ordering ordering,
            ShipForm ship,
            OrderStory story,
            Desk desk,
            Work work,
            Typed typed) {
        this.book = book;
        this.shipments = shipments;
        this.payouts = payouts;
        this.earnings = earnings;
        this.ordering = ordering;
        this.ship = ship;
        this.story = story;
        this.desk = desk;
        this.work = work;
        this.typed = typed;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OrderPage() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Does what was pressed, and shows the order as it stands. */
    public void open() {
        desk.show(() -> {
            VendorOrderId id = VendorOrderId.parse(work.getPlace());
            if (work.isPost()) {
                desk.act(() -> moved(id));
            }
            if (!desk.isGiven()) {
                read(id);
            }
        });
    }

    private String moved(VendorOrderId id) {
        return "/orders/" + id.text() + "?did="
                + switch (work.text("do")) {
                    case "accept" -> {
                        ordering.accept(work.actor(), id);
                        yield "accepted.one";
                    }
                    case "refuse" -> {
                        ordering.refuse(work.actor(), id, work.text("reason"));
                        yield "refused";
                    }
                    case "refuse-rest" -> {
                        ordering.refuseRest(work.actor(), id, work.text("reason"));
                        yield "rest-refused";
                    }
                    case "ship" -> ship.send(book.shopOrder(work.actor(), id).order());
                    default -> throw new InvalidInput("do", "accept, refuse, refuse-rest, ship");
                };
    }

    private void read(VendorOrderId id) {
        order = book.shopOrder(work.actor(), id);
        parcels = shipments.ofOrder(work.actor(), id);
        if (work.actor().may(Permission.SHOP_FINANCE)) {
            expected = payouts.expected(work.actor(), id);
            takenBack = earnings.takenBack(work.actor(), id.value(), order.net().currency());
        }
        ship.offer(order.order());
    }

    public @Nullable ShopOrderView getOrder() {
        return order;
    }

    public List<ShipmentView> getParcels() {
        return parcels;
    }

    /** When the money comes; null for those whom that does not concern. */
    public @Nullable PayoutExpectation getExpected() {
        return expected;
    }

    /** What refunds took of it, or null when they took nothing. */
    public @Nullable Money getTakenBack() {
        return takenBack == null || takenBack.isZero() ? null : takenBack;
    }

    /** What is left for the shop after that. */
    public @Nullable Money getLeftOver() {
        return order == null || takenBack == null ? null : order.net().minus(takenBack);
    }

    /** What happened and what is to come. */
    public List<Step> getStory() {
        return order == null ? List.of() : story.of(order.order(), parcels);
    }

    public boolean isToAccept() {
        return is(VendorOrderStatus.TO_ACCEPT);
    }

    public boolean isToShip() {
        return order != null && order.order().status().canBeShipped();
    }

    public boolean isRefusable() {
        return order != null && order.order().status().canBeUndone();
    }

    public boolean isPartlyShipped() {
        return is(VendorOrderStatus.PARTLY_SHIPPED);
    }

    private boolean is(VendorOrderStatus status) {
        return order != null && order.order().status() == status;
    }

    /** Pieces of a line that are left to be sent. */
    public int left(OrderLineView line) {
        return line.quantity() - line.shipped();
    }

    /** Whether the form that was refused stands in a dialog, which says itself what was wrong. */
    public boolean isRefusedInDialog() {
        return typed.isRefused() && Set.of("ship", "refuse", "refuse-rest").contains(work.text("do"));
    }

    /** Whether the form that was refused is this one, so that its dialog opens again. */
    public boolean refusedAt(String form) {
        return typed.isRefused() && work.text("do").equals(form);
    }
}
