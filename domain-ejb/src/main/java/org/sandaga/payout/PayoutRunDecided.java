package org.sandaga.payout;

import org.sandaga.shared.BusinessRuleViolated;

/** A run has been approved or withdrawn already. */
public class PayoutRunDecided extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public PayoutRunDecided(String run) {
        super(run);
    }
}
