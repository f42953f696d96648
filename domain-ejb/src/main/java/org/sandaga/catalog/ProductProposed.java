package org.sandaga.catalog;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/** A vendor asks that a product be taken into the catalogue. */
public record ProductProposed(ProductId product, VendorId vendor) implements DomainEvent {
    @Override
    public ProductId aggregate() {
        return product;
    }
}
