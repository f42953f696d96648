package org.sandaga.inventory;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.Change;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/**
 * A vendor has received or counted goods.
 *
 * @param onHand how many pieces there are now, spoken for or not
 * @param changes how many there were; null in events of earlier versions
 */
public record StockChanged(
        OfferId offer,
        VendorId vendor,
        int onHand,
        @Nullable List<Change> changes) implements DomainEvent {
    @Override
    public OfferId aggregate() {
        return offer;
    }
}
