package org.sandaga.fulfilment;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.inventory.Inventory;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Events;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Input;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shipping.CarrierView;
import org.sandaga.shipping.Carriers;

/** Lets vendors send what they have accepted, as a whole or parcel by parcel. */
@Stateless
public class Fulfilment {
    private static final int LONGEST_CODE = 50;

    private final Carriers carriers;
    private final OrderBook orders;
    private final Ordering ordering;
    private final Inventory inventory;
    private final ParcelPolicy policy;
    private final Shipments shipments;
    private final Events events;

    @Inject
    Fulfilment(
            Carriers carriers,
            OrderBook orders,
            Ordering ordering,
            Inventory inventory,
            ParcelPolicy policy,
            Shipments shipments,
            Events events) {
        this.carriers = carriers;
        this.orders = orders;
        this.ordering = ordering;
        this.inventory = inventory;
        this.policy = policy;
        this.shipments = shipments;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Fulfilment() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A parcel of an accepted order has been handed to a carrier; its pieces leave the stock.
     *
     * @throws org.sandaga.shared.NotFound when the order, or a line, is not the vendor's
     * @throws TrackingNumberDoesNotFit when the number is not one of the carrier's
     * @throws org.sandaga.ordering.OrderCannotBeShipped when it is not accepted, has ended, or nothing is left
     * @throws org.sandaga.ordering.MoreThanOrdered when less of a line is left
     */
    @Once
    @ForVendor
    public ShipmentId ship(Actor actor, VendorOrderId order, Parcel parcel) {
        actor.requireVendor(Permission.SHOP_ORDERS);
        CarrierView carrier = carriers.require(Input.line("carrier", parcel.carrier(), LONGEST_CODE));
        String number = policy.trackingNumber(carrier, parcel.trackingNumber());
        VendorOrderView known = orders.shopOrder(actor, order).order();
        List<ShippedLine> contents = policy.contents(parcel.lines(), known.lines());
        inventory.ship(actor, ordering.shipped(actor, order, contents));
        ShipmentId shipment = shipments.add(known, carrier, number, contents, actor);
        events.tell(sent(shipment, known, carrier, number));
        return shipment;
    }

    private static ShipmentSent sent(
            ShipmentId shipment, VendorOrderView order, CarrierView carrier, @Nullable String number) {
        return new ShipmentSent(
                shipment,
                order.id(),
                order.purchase(),
                order.vendor(),
                order.number(),
                carrier.name(),
                number,
                number == null
                        ? null
                        : carrier.follow(number).map(Object::toString).orElse(null));
    }
}
