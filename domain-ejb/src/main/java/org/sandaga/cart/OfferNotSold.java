package org.sandaga.cart;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.BusinessRuleViolated;

/** The offer cannot be bought now: withdrawn, unpublished, or its vendor is closed. */
public class OfferNotSold extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    OfferNotSold(OfferId offer) {
        super(offer.text());
    }
}
