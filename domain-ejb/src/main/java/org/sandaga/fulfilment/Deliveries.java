package org.sandaga.fulfilment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.OrderCannotBeDelivered;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;

/** Lets shoppers, and the operator for them, say what has arrived; saying it again changes nothing. */
@Stateless
public class Deliveries {
    private final OrderBook orders;
    private final Shipments shipments;
    private final ShipmentQueries queries;
    private final Arrivals arrivals;

    @Inject
    Deliveries(OrderBook orders, Shipments shipments, ShipmentQueries queries, Arrivals arrivals) {
        this.orders = orders;
        this.shipments = shipments;
        this.queries = queries;
        this.arrivals = arrivals;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Deliveries() {
        this(null, null, null, null);
    }

    /**
     * One parcel has arrived.
     *
     * @param token the guest's secret, or {@link TrackingToken#NONE}
     * @return the purchase it is of
     * @throws NotFound unless it is of the actor's purchase, the token opens it, or staff may operate it
     */
    public PurchaseId arrived(Actor actor, TrackingToken token, ShipmentId shipment) {
        VendorOrderId order = shipments.orderOf(shipment);
        PurchaseId purchase = purchaseOf(actor, token, shipment, order);
        arrivals.one(shipment, teller(actor), actor);
        return purchase;
    }

    /**
     * Everything of a vendor order has arrived.
     *
     * @return the purchase it is of
     * @throws OrderCannotBeDelivered when it was not shipped as a whole
     */
    public PurchaseId allArrived(Actor actor, TrackingToken token, VendorOrderId order) {
        PurchaseId purchase = orders.requireBuyer(actor, token, order);
        ShipmentQueries.Standing standing = queries.standing(order);
        switch (standing.status()) {
            case SHIPPED -> arrivals.all(order, teller(actor), actor);
            case DELIVERED, COMPLETED -> {}
            default -> throw new OrderCannotBeDelivered(standing.number(), standing.status());
        }
        return purchase;
    }

    private PurchaseId purchaseOf(Actor actor, TrackingToken token, ShipmentId shipment, VendorOrderId order) {
        try {
            return orders.requireBuyer(actor, token, order);
        } catch (NotFound notTheirs) {
            throw new NotFound(shipment);
        }
    }

    private static Teller teller(Actor actor) {
        return actor.may(Permission.PURCHASE_OPERATE) ? Teller.OPERATOR : Teller.SHOPPER;
    }
}
