package org.sandaga.ordering;

import org.sandaga.shared.BusinessRuleViolated;

/** The vendor order has not been accepted, or nothing of it is left to ship. */
public class OrderCannotBeShipped extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public OrderCannotBeShipped(String number, VendorOrderStatus status) {
        super(number, status.name());
    }
}
