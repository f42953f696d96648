package org.sandaga.fulfilment;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Events;

/** Notes what has arrived, each parcel once; with the last one of an order the order is delivered. */
@Dependent
class Arrivals {
    private final Shipments shipments;
    private final Ordering ordering;
    private final Events events;

    @Inject
    Arrivals(Shipments shipments, Ordering ordering, Events events) {
        this.shipments = shipments;
        this.ordering = ordering;
        this.events = events;
    }

    void one(ShipmentId shipment, Teller by, Actor actor) {
        VendorOrderId order = shipments.orderOf(shipment);
        List<ShipmentId> waiting = shipments.lockUndelivered(order);
        if (waiting.contains(shipment)) {
            arrived(order, List.of(shipment), by, actor);
        }
    }

    void all(VendorOrderId order, Teller by, Actor actor) {
        arrived(order, shipments.lockUndelivered(order), by, actor);
    }

    private void arrived(VendorOrderId order, Collection<ShipmentId> parcels, Teller by, Actor actor) {
        for (ShipmentId parcel : parcels) {
            Shipments.Arrival arrival = shipments.delivered(parcel, by, actor.name());
            events.tell(new ShipmentDelivered(parcel, order, arrival.vendor(), by, arrival.at()));
        }
        if (!parcels.isEmpty() && shipments.isAllThere(order)) {
            ordering.delivered(order);
        }
    }
}
