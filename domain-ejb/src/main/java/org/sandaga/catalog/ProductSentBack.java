package org.sandaga.catalog;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/**
 * A proposed product went back to its vendor to be mended.
 *
 * @param remark what is to be mended, in the operator's words
 */
public record ProductSentBack(ProductId product, VendorId vendor, String remark) implements DomainEvent {
    @Override
    public ProductId aggregate() {
        return product;
    }
}
