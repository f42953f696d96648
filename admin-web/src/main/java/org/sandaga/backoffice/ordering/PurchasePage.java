package org.sandaga.backoffice.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.fulfilment.Deliveries;
import org.sandaga.fulfilment.ShipmentId;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payment.Payments;
import org.sandaga.payment.RefundId;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.Money;
import org.sandaga.shared.TypedMoney;

/** One purchase as a whole, and what staff may do for its buyer. */
@Named
@RequestScoped
public class PurchasePage {
    private final OrderBook book;
    private final Ordering ordering;
    private final Deliveries deliveries;
    private final Payments payments;
    private final PurchaseSurroundings around;
    private final Work work;
    private final Desk desk;
    private @Nullable PurchaseView view;

    @Inject
    PurchasePage(
            OrderBook book,
            Ordering ordering,
            Deliveries deliveries,
            Payments payments,
            PurchaseSurroundings around,
            Work work,
            Desk desk) {
        this.book = book;
        this.ordering = ordering;
        this.deliveries = deliveries;
        this.payments = payments;
        this.around = around;
        this.work = work;
        this.desk = desk;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PurchasePage() {
        this(null, null, null, null, null, null, null);
    }

    /** Cancels, gives up a rest, notes an arrival or gives money back, else shows everything. */
    public void open() {
        desk.open(this::help, this::read);
    }

    private String help() {
        return switch (work.text("do")) {
            case "cancel" -> done("order-cancelled", this::cancel);
            case "refuse-rest" -> done("rest-refused", this::refuseRest);
            case "arrived" -> done("order-arrived", this::arrived);
            case "parcel-arrived" -> done("parcel-arrived", this::parcelArrived);
            case "refund" -> done("refunded", this::refund);
            case "repeat" -> done("refund-repeated", this::repeat);
            default -> "";
        };
    }

    private void read() {
        PurchaseView found = book.purchase(work.actor(), TrackingToken.NONE, id());
        around.read(found);
        view = found;
    }

    private String done(String told, Runnable command) {
        command.run();
        return "/purchases/" + id().text() + "?did=" + told;
    }

    private void cancel() {
        ordering.cancel(work.actor(), TrackingToken.NONE, order());
    }

    private void refuseRest() {
        ordering.refuseRestForVendor(work.actor(), order(), work.text("reason"));
    }

    private void arrived() {
        deliveries.allArrived(work.actor(), TrackingToken.NONE, order());
    }

    private void parcelArrived() {
        deliveries.arrived(work.actor(), TrackingToken.NONE, ShipmentId.parse(work.text("parcel")));
    }

    private void refund() {
        payments.refund(work.actor(), order(), amount(), work.text("reason"));
    }

    private void repeat() {
        payments.repeatRefund(work.actor(), RefundId.parse(work.text("refund")));
    }

    private Money amount() {
        String currency =
                book.purchase(work.actor(), TrackingToken.NONE, id()).total().currency();
        return TypedMoney.require("amount", work.text("amount"), currency, work.locale());
    }

    private PurchaseId id() {
        return PurchaseId.parse(work.getPlace());
    }

    private VendorOrderId order() {
        return VendorOrderId.parse(work.text("order"));
    }

    public @Nullable PurchaseView getView() {
        return view;
    }
}
