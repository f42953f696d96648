package org.sandaga.payment;

import org.sandaga.shared.BusinessRuleViolated;

/** The purchase has been paid, given up, or its time to pay is over. */
public class PurchaseNotPayable extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public PurchaseNotPayable(String number) {
        super(number);
    }
}
