package org.sandaga.fulfilment;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Permission;

/** Shows parcels to those who may see their orders; everybody else finds nothing. */
@Stateless
public class ShipmentBook {
    private final OrderBook orders;
    private final ShipmentQueries queries;

    @Inject
    ShipmentBook(OrderBook orders, ShipmentQueries queries) {
        this.orders = orders;
        this.queries = queries;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ShipmentBook() {
        this(null, null);
    }

    /** The parcels of one of a vendor's own orders. @throws org.sandaga.shared.NotFound for another vendor's */
    @ForVendor
    public List<ShipmentView> ofOrder(Actor actor, VendorOrderId order) {
        orders.shopOrder(actor, order);
        return queries.ofOrder(actor.requireVendor(Permission.SHOP_ORDERS), order);
    }

    /**
     * The parcels of all vendors of a purchase, for its buyer and for staff.
     *
     * @param token the guest's secret, or {@link TrackingToken#NONE}
     */
    public List<ShipmentView> ofPurchase(Actor actor, TrackingToken token, PurchaseId purchase) {
        orders.requireSight(actor, token, purchase);
        return queries.ofPurchase(purchase);
    }
}
