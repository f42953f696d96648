package org.sandaga.inventory;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/**
 * A vendor has received or counted goods.
 *
 * @param onHand how many pieces there are now, spoken for or not
 */
public record StockChanged(OfferId offer, VendorId vendor, int onHand) implements DomainEvent {
    @Override
    public OfferId aggregate() {
        return offer;
    }
}
