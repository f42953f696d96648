package org.sandaga.api.checkout;

import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.sandaga.api.ProblemMembers;
import org.sandaga.inventory.OfferSoldOut;
import org.sandaga.shared.BusinessRuleViolated;

/** Names the offer of which there are too few, and how many there are. */
@ApplicationScoped
public class SoldOutOffer implements ProblemMembers {

    @Override
    public Class<? extends BusinessRuleViolated> rule() {
        return OfferSoldOut.class;
    }

    @Override
    public Map<String, Object> of(BusinessRuleViolated rule, Locale language) {
        OfferSoldOut soldOut = (OfferSoldOut) rule;
        return Map.of("offer", soldOut.offer().text(), "available", soldOut.available());
    }
}
