package org.sandaga.ordering;

import org.sandaga.shared.BusinessRuleViolated;

/** The parts of a purchase do not add up to its total, so it is not taken. */
public class PurchaseDoesNotAddUp extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public PurchaseDoesNotAddUp(String what, Object expected, Object found) {
        super(what, expected.toString(), found.toString());
    }
}
