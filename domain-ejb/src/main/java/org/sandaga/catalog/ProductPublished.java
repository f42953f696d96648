package org.sandaga.catalog;

import org.sandaga.shared.DomainEvent;

/** A product can be found and bought from now on. */
public record ProductPublished(ProductId product) implements DomainEvent {
    @Override
    public ProductId aggregate() {
        return product;
    }
}
