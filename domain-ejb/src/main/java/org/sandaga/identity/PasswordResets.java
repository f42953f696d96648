package org.sandaga.identity;

import java.time.Duration;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Events;
import org.sandaga.shared.Secret;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

/** The short transactions of {@link Accounts} around a forgotten password. */
@Stateless
public class PasswordResets {
    private static final Duration LINK = Duration.ofHours(1);

    private final Sql sql;
    private final Identifiers identifiers;
    private final Credentials credentials;
    private final Sessions sessions;
    private final LiveSessions live;
    private final Events events;
    private final SystemTime time;

    @Inject
    PasswordResets(
            Sql sql,
            Identifiers identifiers,
            Credentials credentials,
            Sessions sessions,
            LiveSessions live,
            Events events,
            SystemTime time) {
        this.sql = sql;
        this.identifiers = identifiers;
        this.credentials = credentials;
        this.sessions = sessions;
        this.live = live;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PasswordResets() {
        this(null, null, null, null, null, null, null);
    }

    /** Sends a link when the normalised address belongs to a proved account; says nothing either way. */
    public void request(String email) {
        identifiers.owner(email).filter(Identifiers.Owner::maySignIn).ifPresent(owner -> {
            Secret token = Secret.next();
            sql.update(
                    "insert into identity.password_reset (token_hash, user_id, expires_at) values (?, ?, ?)",
                    token.hash(),
                    owner.user(),
                    time.now().plus(LINK));
            events.tell(new PasswordResetRequested(owner.user(), email, owner.name(), token.text(), owner.language()));
        });
    }

    /** The proved address of the account that a living link belongs to; looking does not use the link up. */
    public Optional<String> emailOf(String token) {
        return sql.first("""
                select i.value from identity.password_reset r
                join identity.identifier i on i.user_id = r.user_id and i.kind = 'EMAIL'
                where r.token_hash = ? and r.expires_at > ?""", row -> row.text("value"), Secret.hash(token), time.now());
    }

    /**
     * Sets the password, uses up every link of the account and ends its sessions.
     *
     * @throws LinkExpired when the token was used, is unknown or too old
     */
    public void reset(String token, String passwordHash) {
        UserId user = sql.first(
                        "delete from identity.password_reset where token_hash = ? and expires_at > ? returning user_id",
                        row -> new UserId(row.uuid("user_id")),
                        Secret.hash(token),
                        time.now())
                .orElseThrow(LinkExpired::new);
        set(user, passwordHash);
    }

    private void set(UserId user, String passwordHash) {
        credentials.set(user, passwordHash, time.now());
        sql.update("delete from identity.password_reset where user_id = ?", user);
        sessions.endAllOf(user, time.now());
        live.forgetAll();
        events.tell(identifiers.changed(user));
    }
}
