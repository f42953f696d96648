package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.fulfilment.ShipmentBook;
import org.sandaga.fulfilment.ShipmentSent;
import org.sandaga.ordering.PurchaseView;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Later;

/** Tells the shopper of each parcel: who brings it, how it is followed and what is in it. */
@Dependent
class TellShopperWhenShipmentSent {
    private final PurchaseLetters letters;
    private final ShipmentBook shipments;

    @Inject
    TellShopperWhenShipmentSent(PurchaseLetters letters, ShipmentBook shipments) {
        this.letters = letters;
        this.shipments = shipments;
    }

    void on(@Observes @Later("notification") ShipmentSent event) {
        PurchaseView purchase = letters.purchase(event.purchase());
        VendorOrderView order = PurchaseLetters.part(purchase, event.order());
        Parcels parcels = Parcels.of(order, shipments.ofPurchase(Actor.SYSTEM, TrackingToken.NONE, event.purchase()));
        String number = event.trackingNumber();
        Letter letter = PurchaseLetters.about(purchase, order)
                .with("carrier", event.carrier())
                .with("tracking", number == null ? "" : number)
                .with(parcels.contents(event.shipment(), purchase.language()))
                .followedAt(event.trackingUrl());
        LetterKind kind = parcels.isLast(event.shipment()) ? LetterKind.ORDER_SHIPPED : LetterKind.ORDER_PARTLY_SHIPPED;
        letters.write(kind, event.shipment(), purchase, letter);
    }
}
