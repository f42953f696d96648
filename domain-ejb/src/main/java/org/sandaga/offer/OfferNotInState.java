package org.sandaga.offer;

import org.sandaga.shared.BusinessRuleViolated;

/** The offer stands where this cannot be done to it. */
public class OfferNotInState extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public OfferNotInState(OfferId offer, OfferStatus status) {
        super(offer.text(), status);
    }
}
