package org.sandaga.payout;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;

/** A second person approved a run; its payouts are sent now. */
public record PayoutRunApproved(PayoutRunId run, UserId by) implements DomainEvent {
    @Override
    public Id aggregate() {
        return run;
    }
}
