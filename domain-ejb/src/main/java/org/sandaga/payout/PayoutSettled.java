package org.sandaga.payout;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/** A payout is in the vendor's account. */
public record PayoutSettled(PayoutId payout, PayoutRunId run, VendorId vendor, Money amount) implements DomainEvent {
    @Override
    public Id aggregate() {
        return payout;
    }
}
