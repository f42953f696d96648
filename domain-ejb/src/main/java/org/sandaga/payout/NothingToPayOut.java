package org.sandaga.payout;

import org.sandaga.shared.BusinessRuleViolated;

/** No vendor can be paid in this currency for now; the plan says why. */
public class NothingToPayOut extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public NothingToPayOut(String currency) {
        super(currency);
    }
}
