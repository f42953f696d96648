package org.sandaga.vendor;

import org.sandaga.shared.BusinessRuleViolated;

/** Shoppers wait for goods of this vendor, which only its members can send, or refuse so that the money goes back. */
public class VendorHasOpenOrders extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public VendorHasOpenOrders(long orders) {
        super(orders);
    }
}
