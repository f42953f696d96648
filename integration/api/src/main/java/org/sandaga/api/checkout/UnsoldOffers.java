package org.sandaga.api.checkout;

import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.sandaga.api.ProblemMembers;
import org.sandaga.checkout.NotSoldNow;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.BusinessRuleViolated;

/** Names the offers that cannot be bought now. */
@ApplicationScoped
public class UnsoldOffers implements ProblemMembers {

    @Override
    public Class<? extends BusinessRuleViolated> rule() {
        return NotSoldNow.class;
    }

    @Override
    public Map<String, Object> of(BusinessRuleViolated rule, Locale language) {
        return Map.of(
                "offers",
                ((NotSoldNow) rule).offers().stream().map(OfferId::text).toList());
    }
}
