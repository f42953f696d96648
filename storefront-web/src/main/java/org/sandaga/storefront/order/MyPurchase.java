package org.sandaga.storefront.order;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.ShipmentBook;
import org.sandaga.fulfilment.ShipmentView;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.OrderTax;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payment.NoSuchProvider;
import org.sandaga.payment.PaymentView;
import org.sandaga.payment.Payments;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.payment.RefundRow;
import org.sandaga.storefront.page.Visit;

/** The purchase that the address names, for its account or for the guest whose token came along. */
@RequestScoped
public class MyPurchase {
    private final OrderBook book;
    private final Ordering ordering;
    private final Payments payments;
    private final ShipmentBook shipments;
    private final Deliveries deliveries;
    private final GuestPurchases guests;
    private final Visit visit;

    @Inject
    MyPurchase(
            OrderBook book,
            Ordering ordering,
            Payments payments,
            ShipmentBook shipments,
            Deliveries deliveries,
            GuestPurchases guests,
            Visit visit) {
        this.book = book;
        this.ordering = ordering;
        this.payments = payments;
        this.shipments = shipments;
        this.deliveries = deliveries;
        this.guests = guests;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MyPurchase() {
        this(null, null, null, null, null, null, null);
    }

    /** The purchase, by its id or by its number. */
    public PurchaseView view() {
        String number = visit.place("number");
        return number.isEmpty()
                ? book.purchase(visit.actor(), guests.token(id()), id())
                : book.track(number, new TrackingToken(visit.text("token")));
    }

    /** How its payment stands, after the provider was asked for news; while it is away, as far as is known. */
    public PaymentView payment() {
        try {
            payments.refresh(visit.actor(), guests.token(id()), id());
        } catch (ProviderUnavailable | NoSuchProvider away) {
            // the page asks again, and so does a job
        }
        return payments.view(visit.actor(), guests.token(id()), id());
    }

    /** Gives up paying. */
    public void giveUp() {
        payments.giveUp(visit.actor(), guests.token(id()), id());
    }

    List<ShipmentView> shipments(PurchaseView of) {
        return shipments.ofPurchase(visit.actor(), guests.token(of.id()), of.id());
    }

    List<OrderTax> taxes(PurchaseView of) {
        return book.taxes(visit.actor(), guests.token(of.id()), of.id());
    }

    /** Through whom it was paid; null while it was not. */
    @Nullable
    String paidThrough(PurchaseView of) {
        return payments.view(visit.actor(), guests.token(of.id()), of.id()).provider();
    }

    List<RefundRow> refunds(PurchaseView of) {
        return payments.refunds(visit.actor(), guests.token(of.id()), of.id());
    }

    void cancel(PurchaseView of, VendorOrderId order) {
        ordering.cancel(visit.actor(), guests.token(of.id()), order);
    }

    void arrived(PurchaseView of, VendorOrderId order) {
        deliveries.allArrived(visit.actor(), guests.token(of.id()), order);
    }

    /** The page of the purchase, from itself or from a page below it, with a word of what was done. */
    String here(String told) {
        String page = visit.getPath().replaceFirst("/cancel/[^/]*$", "");
        return page + query(told.isEmpty() ? "" : "told=" + told);
    }

    /** The page that asks before a part is cancelled. */
    String cancelling(VendorOrderId order) {
        return visit.getPath() + "/cancel/" + order.text() + query("");
    }

    private String query(String more) {
        String token = visit.text("token");
        String own = token.isEmpty() ? "" : "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        String all = own.isEmpty() || more.isEmpty() ? own + more : own + "&" + more;
        return all.isEmpty() ? "" : "?" + all;
    }

    /** The page on which its buyer follows it. */
    public String following(PurchaseView of) {
        TrackingToken token = guests.token(of.id());
        return visit.actor().user() != null && visit.actor().user().equals(of.customer())
                ? visit.getBase() + "/account/purchases/" + of.id().text()
                : visit.getBase() + "/track/" + of.number() + "?token="
                        + URLEncoder.encode(token.text(), StandardCharsets.UTF_8);
    }

    private PurchaseId id() {
        return PurchaseId.parse(visit.place("purchase"));
    }
}
