package org.sandaga.offer;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/** An offer went live, was paused, blocked or retired. */
public record OfferMoved(OfferId offer, VendorId vendor, OfferStatus status) implements DomainEvent {
    @Override
    public OfferId aggregate() {
        return offer;
    }
}
