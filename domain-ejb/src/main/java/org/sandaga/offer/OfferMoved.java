package org.sandaga.offer;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/** An offer went live, was paused, blocked or retired. @param reason why it was blocked, else null */
public record OfferMoved(
        OfferId offer,
        VendorId vendor,
        OfferStatus status,
        @Nullable String reason) implements DomainEvent {
    @Override
    public OfferId aggregate() {
        return offer;
    }
}
