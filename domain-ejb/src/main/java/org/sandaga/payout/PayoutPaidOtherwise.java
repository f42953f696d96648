package org.sandaga.payout;

import org.sandaga.shared.BusinessRuleViolated;

/** What a failed payout was to pay is in another payout by now. */
public class PayoutPaidOtherwise extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public PayoutPaidOtherwise(String payout) {
        super(payout);
    }
}
