package org.sandaga.inventory;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.BusinessRuleViolated;

/** There is less of the offer than was asked for. */
public class OfferSoldOut extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final OfferId offer;
    private final int available;

    /** @param available how many pieces there are left, 0 or more */
    public OfferSoldOut(OfferId offer, int available) {
        super(offer.text(), available);
        this.offer = offer;
        this.available = available;
    }

    /** Which offer. */
    public OfferId offer() {
        return offer;
    }

    /** How many pieces there are left. */
    public int available() {
        return available;
    }
}
