package org.sandaga.identity;

import java.time.Instant;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Secret;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

/** The short transactions of {@link Tokens} on refresh tokens: each works once, and a repeat betrays a thief. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefreshSteps {
    private final Sql sql;
    private final Sessions sessions;
    private final LiveSessions live;
    private final IdentitySettings settings;
    private final SystemTime time;

    @Inject
    RefreshSteps(Sql sql, Sessions sessions, LiveSessions live, IdentitySettings settings, SystemTime time) {
        this.sql = sql;
        this.sessions = sessions;
        this.live = live;
        this.settings = settings;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public RefreshSteps() {
        this(null, null, null, null, null);
    }

    /** Begins a session with its first refresh token. */
    public Rotated begin(UserId user) {
        SessionId session = SessionId.next();
        Instant now = time.now();
        sessions.begin(session, user, null, now, now.plus(settings.refresh()));
        return next(session, now);
    }

    /** Uses a refresh token up and makes the next; empty when it opens nothing any more. */
    public Optional<Rotated> rotate(String refreshToken) {
        Instant now = time.now();
        Optional<SessionId> mine =
                sql.first("""
                update identity.refresh_token set used_at = ?
                where token_hash = ? and used_at is null and expires_at > ? returning session_id""", row -> new SessionId(row.uuid("session_id")), now, Secret.hash(refreshToken), now);
        if (mine.isEmpty()) {
            session(refreshToken).ifPresent(stolen -> end(stolen, now));
        }
        return mine.filter(session -> prolong(session, now)).map(session -> next(session, now));
    }

    /** The session of a refresh token, used or not. */
    public Optional<SessionId> session(String refreshToken) {
        return sql.first(
                "select session_id from identity.refresh_token where token_hash = ?",
                row -> new SessionId(row.uuid("session_id")),
                Secret.hash(refreshToken));
    }

    private void end(SessionId session, Instant now) {
        sessions.end(session, now);
        live.forget(session);
    }

    private boolean prolong(SessionId session, Instant now) {
        return sql.update("""
                        update identity.session set expires_at = ?
                        where id = ? and ended_at is null and expires_at > ?""", now.plus(settings.refresh()), session, now) == 1;
    }

    private Rotated next(SessionId session, Instant now) {
        Secret token = Secret.next();
        sql.update(
                "insert into identity.refresh_token (token_hash, session_id, expires_at) values (?, ?, ?)",
                token.hash(),
                session,
                now.plus(settings.refresh()));
        String email = sql.one("""
                select i.value from identity.session s
                join identity.identifier i on i.user_id = s.user_id and i.kind = 'EMAIL' where s.id = ?""", row -> row.text("value"), session);
        return new Rotated(session, email, token.text());
    }

    /** A session and its newest refresh token. */
    record Rotated(SessionId session, String email, String refreshToken) {}
}
