package org.sandaga.ordering;

import org.sandaga.shared.BusinessRuleViolated;

/** The vendor order is not paid, or something of it has been shipped, or it has ended. */
public class OrderCannotBeRefused extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public OrderCannotBeRefused(String number, VendorOrderStatus status) {
        super(number, status.name());
    }
}
