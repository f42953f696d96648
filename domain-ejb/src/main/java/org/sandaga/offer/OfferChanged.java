package org.sandaga.offer;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/** An offer's terms or prices are other than before. */
public record OfferChanged(OfferId offer, VendorId vendor) implements DomainEvent {
    @Override
    public OfferId aggregate() {
        return offer;
    }
}
