package org.sandaga.offer;

import org.sandaga.shared.BusinessRuleViolated;

/** The vendor offers this variant in this condition, or uses this SKU, already. */
public class OfferedAlready extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public OfferedAlready(OfferId existing) {
        super(existing.text());
    }
}
