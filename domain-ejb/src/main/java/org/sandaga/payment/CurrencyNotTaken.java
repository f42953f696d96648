package org.sandaga.payment;

import org.sandaga.shared.BusinessRuleViolated;

/** The provider does not take this currency. */
public class CurrencyNotTaken extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public CurrencyNotTaken(String provider, String currency) {
        super(provider, currency);
    }
}
