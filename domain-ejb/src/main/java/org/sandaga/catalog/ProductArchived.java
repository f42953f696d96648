package org.sandaga.catalog;

import org.sandaga.shared.DomainEvent;

/** A product can no longer be bought. */
public record ProductArchived(ProductId product) implements DomainEvent {
    @Override
    public ProductId aggregate() {
        return product;
    }
}
