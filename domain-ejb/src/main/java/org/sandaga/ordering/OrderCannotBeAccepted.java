package org.sandaga.ordering;

import org.sandaga.shared.BusinessRuleViolated;

/** The vendor order does not wait for acceptance. */
public class OrderCannotBeAccepted extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public OrderCannotBeAccepted(String number, VendorOrderStatus status) {
        super(number, status.name());
    }
}
