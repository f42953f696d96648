package org.sandaga.payment;

import org.sandaga.shared.BusinessRuleViolated;

/** Only a refund that failed is sent again. */
public class RefundNotFailed extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public RefundNotFailed(String refund) {
        super(refund);
    }
}
