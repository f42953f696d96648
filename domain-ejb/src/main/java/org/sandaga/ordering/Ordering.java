package org.sandaga.ordering;

import java.time.Instant;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Input;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** Moves purchases and their vendor orders through their lives. */
@Stateless
public class Ordering {
    private static final int LONGEST_REASON = 500;

    private final Purchases purchases;
    private final VendorOrders orders;
    private final Placement placement;
    private final PaymentOutcome outcome;
    private final BuyerPolicy buyers;
    private final Endings endings;
    private final Events events;
    private final BusinessTime time;

    @Inject
    Ordering(
            Purchases purchases,
            VendorOrders orders,
            Placement placement,
            PaymentOutcome outcome,
            BuyerPolicy buyers,
            Endings endings,
            Events events,
            BusinessTime time) {
        this.purchases = purchases;
        this.orders = orders;
        this.placement = placement;
        this.outcome = outcome;
        this.buyers = buyers;
        this.endings = endings;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Ordering() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Makes a purchase of a quote that the shopper accepted; the same quote gives the same purchase.
     *
     * <p>It waits for its money: what may be bought and whether there is stock was checkout's to ask.
     */
    public PlacedPurchase place(NewPurchase purchase) {
        return placement.place(purchase);
    }

    /** Makes one more secret that opens the purchase to a guest, for a mail; only its hash is kept. */
    public TrackingToken newTrackingToken(PurchaseId purchase) {
        TrackingToken token = TrackingToken.next();
        purchases.addToken(purchase, token.hash(), time.now());
        return token;
    }

    /**
     * The whole purchase has been paid; doing it twice changes nothing. For payment.
     *
     * <p>A purchase given up for want of money lives again. Parts that have ended for good are told as cancelled once
     * more, so that their money goes back.
     */
    public void paid(PurchaseId purchase) {
        outcome.paid(purchase);
    }

    /** Gives up a purchase that nobody paid; of a paid one nothing changes. Says whether it is given up. For payment. */
    public boolean abandon(PurchaseId purchase, Abandonment why) {
        return outcome.abandon(purchase, why);
    }

    /** The vendor will ship. @throws OrderCannotBeAccepted when it does not wait for that */
    @ForVendor
    public void accept(Actor actor, VendorOrderId id) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_ORDERS);
        VendorOrder order = orders.lock(vendor, id);
        order.accept(time.now());
        events.tell(new VendorOrderAccepted(id, order.purchase(), vendor, order.number()));
    }

    /**
     * The vendor will not ship; the shopper gets back everything paid for this vendor order.
     *
     * @param reason in the vendor's words, 1 to 500 characters
     * @throws OrderCannotBeRefused when something has been shipped or it has ended
     */
    @ForVendor
    public void refuse(Actor actor, VendorOrderId id, String reason) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_ORDERS);
        String why = Input.text("reason", reason, LONGEST_REASON);
        endings.refuse(orders.lock(vendor, id), why);
    }

    /**
     * The vendor will not ship what is left of a partly shipped order; the shopper gets back what was paid for those
     * pieces, and the order goes on with what was shipped.
     *
     * @param reason in the vendor's words, 1 to 500 characters
     * @throws RestCannotBeRefused when nothing, or everything, has been shipped or it has ended
     */
    @ForVendor
    public void refuseRest(Actor actor, VendorOrderId id, String reason) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_ORDERS);
        String why = Input.text("reason", reason, LONGEST_REASON);
        endings.refuseRest(orders.lock(vendor, id), RefusedBy.VENDOR, why);
    }

    /**
     * The operator gives up what is left of a partly shipped order in the place of a vendor that does not answer any
     * more; as when the vendor {@linkplain #refuseRest refuses the rest}, but told as the operator's word.
     *
     * @param actor needs {@link Permission#PURCHASE_OPERATE}
     * @param reason for the shopper, 1 to 500 characters
     * @throws RestCannotBeRefused when nothing, or everything, has been shipped or it has ended
     */
    public void refuseRestForVendor(Actor actor, VendorOrderId id, String reason) {
        actor.require(Permission.PURCHASE_OPERATE);
        String why = Input.text("reason", reason, LONGEST_REASON);
        endings.refuseRest(orders.lock(id), RefusedBy.OPERATOR, why);
    }

    /**
     * The shopper, or the operator, ends a paid vendor order before anything is shipped; its money goes back.
     *
     * @param token the guest's secret, or {@link TrackingToken#NONE}
     * @throws OrderCannotBeCancelled when something has been shipped or it has ended
     */
    public void cancel(Actor actor, TrackingToken token, VendorOrderId id) {
        CancelledBy by = buyers.mayOperate(actor, token, id);
        endings.cancel(orders.lock(id), by, true);
    }

    /** Ends a vendor order that was paid too late to have its stock; its money goes back. For inventory. */
    public void cancelForLackOfStock(VendorOrderId id) {
        endings.cancel(orders.lock(id), CancelledBy.LACK_OF_STOCK, false);
    }

    /**
     * Notes that pieces of lines have left the vendor. For fulfilment, in the vendor's own transaction.
     *
     * @return what leaves the stock
     * @throws OrderCannotBeShipped when it is not accepted or nothing is left
     * @throws MoreThanOrdered when more than is left of a line would go
     */
    @ForVendor
    public List<StockLine> shipped(Actor actor, VendorOrderId id, List<ShippedLine> parts) {
        VendorOrder order = orders.lock(actor.requireVendor(Permission.SHOP_ORDERS), id);
        boolean whole = order.ship(parts, time.now());
        events.tell(new VendorOrderShipped(id, order.purchase(), order.vendor(), order.number(), whole));
        return parts.stream()
                .map(part -> order.line(part.line()).stock(part.quantity()))
                .toList();
    }

    /** Everything has arrived. For fulfilment. @throws OrderCannotBeDelivered when it was not shipped as a whole */
    public void delivered(VendorOrderId id) {
        VendorOrder order = orders.lock(id);
        Instant now = time.now();
        order.deliver(now);
        events.tell(new VendorOrderDelivered(id, order.purchase(), order.vendor(), order.number(), now));
    }

    /** The hold is over. For payout. @throws OrderCannotBeCompleted when it was not delivered */
    public void complete(VendorOrderId id) {
        VendorOrder order = orders.lock(id);
        order.complete();
        events.tell(new VendorOrderCompleted(id, order.purchase(), order.vendor(), order.number()));
    }
}
