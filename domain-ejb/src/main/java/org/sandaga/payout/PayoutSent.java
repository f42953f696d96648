package org.sandaga.payout;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/** The provider has taken on a payout. */
public record PayoutSent(PayoutId payout, PayoutRunId run, VendorId vendor, Money amount) implements DomainEvent {
    @Override
    public Id aggregate() {
        return payout;
    }
}
