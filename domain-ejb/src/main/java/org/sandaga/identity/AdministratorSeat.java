package org.sandaga.identity;

import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Events;
import org.sandaga.shared.Secret;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

/** Makes sure that somebody can administer the marketplace. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AdministratorSeat {
    private static final long LOCK = 7_236_003L;

    private final Sql sql;
    private final Registrations registrations;
    private final Identifiers identifiers;
    private final Passwords passwords;
    private final Events events;
    private final SystemTime time;

    @Inject
    AdministratorSeat(
            Sql sql,
            Registrations registrations,
            Identifiers identifiers,
            Passwords passwords,
            Events events,
            SystemTime time) {
        this.sql = sql;
        this.registrations = registrations;
        this.identifiers = identifiers;
        this.passwords = passwords;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public AdministratorSeat() {
        this(null, null, null, null, null, null);
    }

    /**
     * Gives the first administrator an account, when there is no administrator yet.
     *
     * @param email their address
     * @param password their password; without one it is made up
     * @return the password that was made up, to be shown once
     * @throws org.sandaga.shared.InvalidInput when address or password cannot be used
     */
    public Optional<String> fill(String email, Optional<String> password) {
        sql.one("select pg_advisory_xact_lock(?) as held", row -> true, LOCK);
        if (sql.one(
                "select exists (select from identity.role where role = 'ADMINISTRATOR') as taken",
                row -> row.flag("taken"))) {
            return Optional.empty();
        }
        EmailAddress address = EmailAddress.of(email);
        UserId user = UserId.next();
        if (!identifiers.claim(address.value(), user)) {
            // somebody signed up under this address before: their password stays theirs
            appoint(identifiers.owner(address.value()).orElseThrow().user());
            return Optional.empty();
        }
        String chosen = password.orElseGet(() -> Secret.next().text());
        registrations.registerProved(user, "Administrator", "fr", passwords.chosen(chosen, address));
        appoint(user);
        return password.isPresent() ? Optional.empty() : Optional.of(chosen);
    }

    private void appoint(UserId user) {
        sql.update(
                "insert into identity.role (user_id, role, granted_at) values (?, ?, ?)",
                user,
                StaffRole.ADMINISTRATOR,
                time.now());
        events.tell(new RoleGranted(user, StaffRole.ADMINISTRATOR));
    }
}
