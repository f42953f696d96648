package org.sandaga.payout;

import org.sandaga.shared.BusinessRuleViolated;

/** Only a payout whose answer never came is asked about again. */
public class PayoutNotUnanswered extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public PayoutNotUnanswered(String payout) {
        super(payout);
    }
}
