package org.sandaga.identity;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Confidential;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;

/**
 * Somebody forgot a password, and the address belongs to an account.
 *
 * @param user the account
 * @param email where the link goes
 * @param name how to call them
 * @param token for {@link Accounts#resetPassword}, only for the mail; null when the event is sent again
 * @param language of the mail
 */
public record PasswordResetRequested(
        UserId user,
        String email,
        String name,
        @Confidential @Nullable String token,
        String language) implements DomainEvent {
    @Override
    public Id aggregate() {
        return user;
    }
}
