package org.sandaga.checkout;

import java.util.List;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.BusinessRuleViolated;

/** Lines that are to be bought cannot be bought now; the shopper has to leave them out. */
public class NotSoldNow extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final transient List<OfferId> offers;

    NotSoldNow(List<OfferId> offers) {
        super(offers.stream().map(OfferId::text).collect(java.util.stream.Collectors.joining(", ")));
        this.offers = List.copyOf(offers);
    }

    /** Which ones. */
    public List<OfferId> offers() {
        return offers;
    }
}
