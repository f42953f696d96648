package org.sandaga.inventory;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.BusinessRuleViolated;

/** More of the offer is reserved and allocated than the new stock would hold. */
public class LessThanPromised extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    /** @param promised how many pieces are spoken for */
    public LessThanPromised(OfferId offer, int promised) {
        super(offer.text(), promised);
    }
}
