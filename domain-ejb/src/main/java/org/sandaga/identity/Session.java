package org.sandaga.identity;

import java.time.Instant;

import org.sandaga.shared.UserId;

/**
 * A sign-in that has just succeeded.
 *
 * @param id the session
 * @param user the account
 * @param secret what the browser keeps to prove the session; never stored or logged by us
 * @param expiresAt when it ends by itself, by the machine's clock
 */
public record Session(SessionId id, UserId user, String secret, Instant expiresAt) {

    @Override
    public String toString() {
        return id.text();
    }
}
