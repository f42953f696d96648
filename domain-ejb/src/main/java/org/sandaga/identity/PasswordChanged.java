package org.sandaga.identity;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;

/** A password was set anew; every session of the account has ended. */
public record PasswordChanged(UserId user, String email, String name, String language) implements DomainEvent {
    @Override
    public Id aggregate() {
        return user;
    }
}
