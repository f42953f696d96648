package org.sandaga.catalog;

import org.sandaga.shared.BusinessRuleViolated;

/** The product stands where this cannot be done to it. */
public class ProductNotInState extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public ProductNotInState(ProductId product, ProductStatus status) {
        super(product.text(), status);
    }
}
