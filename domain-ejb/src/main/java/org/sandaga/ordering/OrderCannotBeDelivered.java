package org.sandaga.ordering;

import org.sandaga.shared.BusinessRuleViolated;

/** The vendor order has not been shipped as a whole. */
public class OrderCannotBeDelivered extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public OrderCannotBeDelivered(String number, VendorOrderStatus status) {
        super(number, status.name());
    }
}
