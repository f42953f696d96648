package org.sandaga.fulfilment;

import org.sandaga.shared.BusinessRuleViolated;

/** A tracking number is not one that its carrier gives out: its form or its check digit is wrong. */
public class TrackingNumberDoesNotFit extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public TrackingNumberDoesNotFit(String carrier, String number) {
        super(carrier, number);
    }

    @Override
    public boolean isInvalidInput() {
        return true;
    }
}
