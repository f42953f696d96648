package org.sandaga.offer;

import org.sandaga.catalog.ProductId;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/** A vendor has begun to offer a variant of a product. */
public record OfferListed(OfferId offer, VendorId vendor, ProductId product) implements DomainEvent {
    @Override
    public OfferId aggregate() {
        return offer;
    }
}
