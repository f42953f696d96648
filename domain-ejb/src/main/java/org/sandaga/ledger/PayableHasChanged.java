package org.sandaga.ledger;

import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.VendorId;

/** What a payout was planned from is no longer due to the vendor in full, for example after a refund. */
public class PayableHasChanged extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    PayableHasChanged(VendorId vendor) {
        super(vendor.text());
    }
}
