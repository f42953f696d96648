package org.sandaga.storefront.order;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.sandaga.fulfilment.ShipmentView;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.payment.RefundRow;
import org.sandaga.shared.Money;

/**
 * One vendor's part of a purchase with all that its buyer wants to know.
 *
 * @param order the part
 * @param parcels that have left
 * @param refunds of its money
 * @param steps its timeline
 */
public record FollowedOrder(
        VendorOrderView order, List<ShipmentView> parcels, List<RefundRow> refunds, List<Step> steps) {

    static FollowedOrder of(VendorOrderView order, List<ShipmentView> parcels, List<RefundRow> refunds) {
        return new FollowedOrder(
                order,
                parcels.stream().filter(each -> each.order().equals(order.id())).toList(),
                refunds.stream().filter(each -> order.id().equals(each.order())).toList(),
                Step.of(order));
    }

    /** The colour of its state; the words stand beside it. */
    public String tone() {
        return switch (order.status()) {
            case PENDING_PAYMENT, PARTLY_SHIPPED -> "warn";
            case TO_ACCEPT, TO_SHIP, SHIPPED -> "info";
            case DELIVERED, COMPLETED -> "ok";
            case REFUSED, CANCELLED, AUTO_CANCELLED -> "bad";
        };
    }

    /** The key of the words on its departure: until when, or that it is late; empty where no day is promised. */
    public String leaving(Instant now) {
        Instant before = order.moments().shipBefore();
        if (before == null || !order.status().canBeShipped()) {
            return "";
        }
        return before.isBefore(now) ? "ship-late" : "ship-before";
    }

    /** The question that its buyer may have, as the end of a key of words and its place on the page of help. */
    public String help() {
        return help(order.status());
    }

    static String help(VendorOrderStatus status) {
        return switch (status) {
            case PENDING_PAYMENT -> "pay";
            case TO_ACCEPT, TO_SHIP -> "delivery";
            case PARTLY_SHIPPED, SHIPPED -> "track";
            case DELIVERED, COMPLETED -> "wrong";
            case REFUSED, CANCELLED, AUTO_CANCELLED -> "refund";
        };
    }

    /** Whether it was paid and is over without goods, and its refund has yet to begin. */
    public boolean awaitsRefund() {
        return refunds.isEmpty()
                && order.status().endedWithoutGoods()
                && order.moments().paidAt() != null;
    }

    /** What of its money went back, or is about to: a refund that fails is tried again by people. */
    Stream<Money> goingBack() {
        return awaitsRefund() ? Stream.of(order.total()) : refunds.stream().map(RefundRow::amount);
    }

    /** Whether its buyer may say that everything has arrived. */
    public boolean mayArrive() {
        return order.status() == VendorOrderStatus.SHIPPED;
    }
}
