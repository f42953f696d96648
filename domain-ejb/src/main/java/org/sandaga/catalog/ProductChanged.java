package org.sandaga.catalog;

import org.sandaga.shared.DomainEvent;

/** A product's content, variants or pictures have changed. */
public record ProductChanged(ProductId product) implements DomainEvent {
    @Override
    public ProductId aggregate() {
        return product;
    }
}
