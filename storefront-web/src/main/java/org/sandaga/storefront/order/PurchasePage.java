package org.sandaga.storefront.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.fulfilment.ShipmentView;
import org.sandaga.ordering.OrderTax;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.payment.RefundRow;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.storefront.page.Answer;
import org.sandaga.storefront.page.Visit;
import org.sandaga.vendor.Trader;
import org.sandaga.vendor.Vendors;

/** Follows a purchase: its vendors, their parcels, what has happened and what it cost. */
@Named
@RequestScoped
public class PurchasePage {
    private final MyPurchase mine;
    private final Answer answer;
    private final Visit visit;
    private final BusinessTime time;
    private final Vendors vendors;
    private @Nullable PurchaseView purchase;
    private List<FollowedOrder> orders = List.of();
    private List<OrderTax> taxes = List.of();
    private Map<VendorId, Trader> traders = Map.of();
    private @Nullable String provider;

    @Inject
    PurchasePage(MyPurchase mine, Answer answer, Visit visit, BusinessTime time, Vendors vendors) {
        this.mine = mine;
        this.answer = answer;
        this.visit = visit;
        this.time = time;
        this.vendors = vendors;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PurchasePage() {
        this(null, null, null, null, null);
    }

    /** Notes that something has arrived, else shows how everything stands. */
    public void open() {
        if (visit.isPost()) {
            answer.actAgain(this::arrived);
        }
        answer.show(this::read);
    }

    private String arrived() {
        mine.arrived(mine.view(), VendorOrderId.parse(visit.text("order")));
        return mine.here("arrived");
    }

    private void read() {
        PurchaseView found = mine.view();
        List<ShipmentView> parcels = mine.shipments(found);
        List<RefundRow> refunds = mine.refunds(found);
        orders = found.orders().stream()
                .map(each -> FollowedOrder.of(each, parcels, refunds))
                .toList();
        taxes = mine.taxes(found);
        traders = vendors.traders(
                found.orders().stream().map(VendorOrderView::vendor).toList());
        provider = mine.paidThrough(found);
        purchase = found;
    }

    public @Nullable PurchaseView getPurchase() {
        return purchase;
    }

    public List<FollowedOrder> getOrders() {
        return orders;
    }

    /** The taxes of a part, one for each rate, within its prices or on top of them. */
    public List<OrderTax> taxes(FollowedOrder part, boolean included) {
        return taxes.stream()
                .filter(each -> each.included() == included
                        && each.order().equals(part.order().id()))
                .toList();
    }

    /** Who sold a part, in law, as far as it is known today. */
    public @Nullable Trader seller(FollowedOrder part) {
        return traders.get(part.order().vendor());
    }

    /** The day that a paper of it bears. */
    public Instant getNow() {
        return time.now();
    }

    /** Through whom it was paid; null while it was not. */
    public @Nullable String getProvider() {
        return provider;
    }

    /** The key of the words on when a part leaves; empty for none. */
    public String leaving(FollowedOrder part) {
        return part.leaving(time.now());
    }

    /** What stays paid after what goes back, also where that is only under way; null while nothing does. */
    public @Nullable Money getStillPaid() {
        List<Money> back = orders.stream().flatMap(FollowedOrder::goingBack).toList();
        return purchase == null || back.isEmpty()
                ? null
                : purchase.total().minus(Money.sum(back, purchase.total().currency()));
    }

    /** Whether it waits for its money. */
    public boolean isUnpaid() {
        return orders.stream().anyMatch(each -> each.order().status().name().equals("PENDING_PAYMENT"));
    }

    /** The colour of its state; the words stand beside it. */
    public String getTone() {
        return purchase == null ? "" : PurchasesPage.tone(purchase.status());
    }

    /** What has just been done, as a key of words; empty when nothing was. */
    public String getTold() {
        String told = visit.text("told");
        return List.of("arrived", "cancelled").contains(told) ? "told." + told : "";
    }

    /** The page that asks before a part is cancelled. */
    public String cancelling(FollowedOrder of) {
        return mine.cancelling(of.order().id());
    }
}
