package org.sandaga.offer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/**
 * An offer went live, was paused, blocked or retired.
 *
 * @param changes where it stood before; null in events of earlier versions
 */
public record OfferMoved(
        OfferId offer,
        VendorId vendor,
        OfferStatus status,
        @Nullable List<Change> changes) implements DomainEvent {
    static OfferMoved from(OfferStatus before, Offer offer) {
        return new OfferMoved(
                offer.id(), offer.vendor(), offer.status(), Change.among(Change.of("status", before, offer.status())));
    }

    @Override
    public OfferId aggregate() {
        return offer;
    }
}
