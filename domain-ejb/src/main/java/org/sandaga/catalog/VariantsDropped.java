package org.sandaga.catalog;

import java.util.List;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/** A vendor no longer names some variants of what it proposed; told before they go, so that who needs one can object. */
public record VariantsDropped(ProductId product, VendorId vendor, List<VariantId> variants) implements DomainEvent {
    @Override
    public ProductId aggregate() {
        return product;
    }
}
