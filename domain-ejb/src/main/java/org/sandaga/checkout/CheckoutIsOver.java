package org.sandaga.checkout;

import org.sandaga.shared.BusinessRuleViolated;

/** The checkout has become a purchase and changes no more. */
public class CheckoutIsOver extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    CheckoutIsOver(CheckoutId id) {
        super(id.text());
    }
}
