package org.sandaga.identity;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;

/**
 * Somebody signed up with an address that has an account already; only its owner is told, by mail.
 *
 * @param user the account that exists
 * @param email its address
 * @param name how to call them
 * @param language of the mail
 */
public record SignUpRepeated(UserId user, String email, String name, String language) implements DomainEvent {
    @Override
    public Id aggregate() {
        return user;
    }
}
