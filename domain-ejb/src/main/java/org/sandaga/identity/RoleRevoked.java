package org.sandaga.identity;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;

/** An account lost a staff role. */
public record RoleRevoked(UserId user, StaffRole role) implements DomainEvent {
    @Override
    public Id aggregate() {
        return user;
    }
}
