package org.sandaga.identity;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;

/** An account's address was proved by its link. */
public record EmailVerified(UserId user) implements DomainEvent {
    @Override
    public Id aggregate() {
        return user;
    }
}
