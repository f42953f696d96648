package org.sandaga.payout;

import org.sandaga.shared.BusinessRuleViolated;

/** Only a payout that failed is sent once more. */
public class PayoutNotFailed extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public PayoutNotFailed(String payout) {
        super(payout);
    }
}
