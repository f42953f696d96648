package org.sandaga.payment;

import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.Money;

/** More would go back than is left of what was captured. */
public class MoreThanCaptured extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public MoreThanCaptured(String number, Money left) {
        super(number, left.toString());
    }
}
