package org.sandaga.checkout;

import org.sandaga.shared.BusinessRuleViolated;

/** Another quote has replaced this one, or its time is over; a new one is to be accepted. */
public class QuoteIsOld extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    QuoteIsOld() {
        super();
    }
}
