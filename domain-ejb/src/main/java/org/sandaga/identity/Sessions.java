package org.sandaga.identity;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** Sign-ins that have not ended. */
@Dependent
class Sessions {
    private final Sql sql;

    @Inject
    Sessions(Sql sql) {
        this.sql = sql;
    }

    void begin(SessionId id, UserId user, @Nullable String secretHash, Instant at, Instant expiresAt) {
        sql.update("""
                insert into identity.session (id, user_id, kind, secret_hash, begun_at, expires_at)
                values (?, ?, ?, ?, ?, ?)""", id, user, secretHash == null ? "API" : "PORTAL", secretHash, at, expiresAt);
    }

    void end(SessionId id, Instant at) {
        sql.update("update identity.session set ended_at = ? where id = ? and ended_at is null", at, id);
    }

    void endAllOf(UserId user, Instant at) {
        sql.update("update identity.session set ended_at = ? where user_id = ? and ended_at is null", at, user);
    }

    /** The account of a session that lives, while its account may be used. */
    Optional<Alive> alive(SessionId id, Instant at) {
        return sql.first(
                """
                select s.user_id, s.secret_hash, a.name,
                       array_to_string(array(select role from identity.role where user_id = a.id order by role), ',') as roles
                from identity.session s join identity.account a on a.id = s.user_id
                where s.id = ? and s.ended_at is null and s.expires_at > ? and a.status = 'ACTIVE'""",
                row -> new Alive(
                        new UserId(row.uuid("user_id")),
                        row.text("name"),
                        row.maybeText("secret_hash"),
                        row.text("roles")),
                id,
                at);
    }

    /** A session that lives; roles are joined by commas. */
    record Alive(UserId user, String name, @Nullable String secretHash, String roles) {}
}
