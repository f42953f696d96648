package org.sandaga.payout;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/** A run was given up before anything was sent. */
public record PayoutRunWithdrawn(PayoutRunId run) implements DomainEvent {
    @Override
    public Id aggregate() {
        return run;
    }
}
