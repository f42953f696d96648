package org.sandaga.checkout;

import org.sandaga.shared.BusinessRuleViolated;

/** There can be no quote before it is known where the goods go. */
public class AddressIsMissing extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    AddressIsMissing() {
        super();
    }
}
