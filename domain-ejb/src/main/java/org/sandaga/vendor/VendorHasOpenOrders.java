package org.sandaga.vendor;

import org.sandaga.shared.BusinessRuleViolated;

/** Shoppers wait for goods of this vendor, which its members send or refuse; the operator ends them in its place. */
public class VendorHasOpenOrders extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public VendorHasOpenOrders(long orders) {
        super(orders);
    }
}
