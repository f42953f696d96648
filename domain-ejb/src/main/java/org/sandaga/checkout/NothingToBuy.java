package org.sandaga.checkout;

import org.sandaga.shared.BusinessRuleViolated;

/** No line of the cart is chosen, so there is nothing to check out. */
public class NothingToBuy extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    NothingToBuy() {
        super();
    }
}
