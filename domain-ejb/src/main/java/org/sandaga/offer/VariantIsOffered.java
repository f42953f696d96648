package org.sandaga.offer;

import org.sandaga.shared.BusinessRuleViolated;

/** A variant of a proposal is offered by its vendor, so it has to stay. */
public class VariantIsOffered extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public VariantIsOffered(String vendorSku) {
        super(vendorSku);
    }
}
