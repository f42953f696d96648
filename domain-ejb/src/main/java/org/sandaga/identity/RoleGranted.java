package org.sandaga.identity;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;

/** An account became staff in a role. */
public record RoleGranted(UserId user, StaffRole role) implements DomainEvent {
    @Override
    public Id aggregate() {
        return user;
    }
}
