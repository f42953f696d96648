package org.sandaga.catalog;

import org.sandaga.shared.BusinessRuleViolated;

/** The product has a variant with these axes. */
public class VariantExistsAlready extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public VariantExistsAlready(Features axes) {
        super(axes.values());
    }
}
