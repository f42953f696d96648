package org.sandaga.cart;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.BusinessRuleViolated;

/** The offer has no price in the cart's currency, and nothing is converted. */
public class NoPriceHere extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    NoPriceHere(OfferId offer, String currency) {
        super(offer.text(), currency);
    }
}
