package org.sandaga.vendor;

import org.sandaga.shared.BusinessRuleViolated;

/** A vendor cannot come from where it stands to where somebody wants it. */
public class VendorStandsOtherwise extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public VendorStandsOtherwise(VendorStatus now, VendorStatus wanted) {
        super(now, wanted);
    }
}
