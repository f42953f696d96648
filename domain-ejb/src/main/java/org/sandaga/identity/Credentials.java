package org.sandaga.identity;

import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** The password of each account, as an Argon2id hash. */
@Dependent
class Credentials {
    private final Sql sql;

    @Inject
    Credentials(Sql sql) {
        this.sql = sql;
    }

    void set(UserId user, String passwordHash, Instant at) {
        sql.update("""
                insert into identity.credential (user_id, password_hash, changed_at) values (?, ?, ?)
                on conflict (user_id) do update
                set password_hash = excluded.password_hash, changed_at = excluded.changed_at""", user, passwordHash, at);
    }
}
