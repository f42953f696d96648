package org.sandaga.shipping;

import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.VendorId;

/** The vendor ships nothing to the market. */
public class NotShippedThere extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public NotShippedThere(VendorId vendor, String market) {
        super(vendor.text(), market);
    }
}
