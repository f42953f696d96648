package org.sandaga.ordering;

import org.sandaga.shared.BusinessRuleViolated;

/** Only what is left of a partly shipped order is refused by itself. */
public class RestCannotBeRefused extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public RestCannotBeRefused(String number, VendorOrderStatus status) {
        super(number, status.name());
    }
}
