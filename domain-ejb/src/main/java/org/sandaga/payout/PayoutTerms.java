package org.sandaga.payout;

import java.time.Duration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Money;

/** Says when and from how much on vendors are paid, to everybody, who read it before they apply. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayoutTerms {
    private final PayoutSettings settings;

    @Inject
    PayoutTerms(PayoutSettings settings) {
        this.settings = settings;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PayoutTerms() {
        this(null);
    }

    /** How long after delivery a vendor's money becomes payable. */
    public Duration hold() {
        return settings.hold();
    }

    /** How long a payout takes to a vendor's bank as a rule. */
    public Duration arrival() {
        return settings.arrival();
    }

    /** The least that is paid out in a currency; nothing where every amount is. */
    public Money least(String currency) {
        return settings.minimum(currency);
    }
}
