package org.sandaga.payout;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;

/**
 * A run waits for a second person.
 *
 * @param run the run
 * @param total what its payouts come to
 * @param payouts how many vendors it pays
 */
public record PayoutRunProposed(PayoutRunId run, Money total, int payouts) implements DomainEvent {
    @Override
    public Id aggregate() {
        return run;
    }
}
