package org.sandaga.ordering;

import org.sandaga.shared.BusinessRuleViolated;

/** More of a line would be shipped than is left to ship. */
public class MoreThanOrdered extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public MoreThanOrdered(String sku, int left) {
        super(sku, left);
    }
}
