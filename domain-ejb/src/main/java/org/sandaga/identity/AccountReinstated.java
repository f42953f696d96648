package org.sandaga.identity;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;

/** The operator let an account in again. */
public record AccountReinstated(UserId user, String reason) implements DomainEvent {
    @Override
    public Id aggregate() {
        return user;
    }
}
