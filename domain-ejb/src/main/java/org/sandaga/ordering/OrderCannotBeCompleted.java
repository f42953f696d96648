package org.sandaga.ordering;

import org.sandaga.shared.BusinessRuleViolated;

/** The vendor order has not been delivered. */
public class OrderCannotBeCompleted extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public OrderCannotBeCompleted(String number, VendorOrderStatus status) {
        super(number, status.name());
    }
}
