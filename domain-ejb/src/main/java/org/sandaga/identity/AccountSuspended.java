package org.sandaga.identity;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;

/** The operator shut an account out. */
public record AccountSuspended(UserId user, String reason) implements DomainEvent {
    @Override
    public Id aggregate() {
        return user;
    }
}
