package org.sandaga.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

/** Staff roles and suspensions; one administrator always stays. */
@Dependent
class Standing {
    private static final long LOCK = 7_236_003L;

    private final Sql sql;
    private final Sessions sessions;
    private final LiveSessions live;
    private final SystemTime time;

    @Inject
    Standing(Sql sql, Sessions sessions, LiveSessions live, SystemTime time) {
        this.sql = sql;
        this.sessions = sessions;
        this.live = live;
        this.time = time;
    }

    /** Adds a role; false when the account has it. */
    boolean grant(UserId user, StaffRole role) {
        requireAccount(user);
        live.forgetAll();
        return sql.update("""
                        insert into identity.role (user_id, role, granted_at) values (?, ?, ?)
                        on conflict do nothing""", user, role, time.now()) == 1;
    }

    /** Takes a role away; false when the account does not have it. */
    boolean revoke(UserId user, StaffRole role) {
        requireAccount(user);
        lockAdministrators();
        boolean had = sql.update("delete from identity.role where user_id = ? and role = ?", user, role) == 1;
        if (had && role == StaffRole.ADMINISTRATOR) {
            requireAdministrator();
        }
        live.forgetAll();
        return had;
    }

    /** Shuts an account out and ends its sessions; false when it was out. */
    boolean suspend(UserId user) {
        requireAccount(user);
        lockAdministrators();
        boolean changed = become(user, AccountStatus.SUSPENDED);
        if (administers(user)) {
            requireAdministrator();
        }
        sessions.endAllOf(user, time.now());
        live.forgetAll();
        return changed;
    }

    /** Lets an account in again; false when it was in. */
    boolean reinstate(UserId user) {
        requireAccount(user);
        return become(user, AccountStatus.ACTIVE);
    }

    private boolean become(UserId user, AccountStatus status) {
        return sql.update("update identity.account set status = ? where id = ? and status <> ?", status, user, status)
                == 1;
    }

    private void requireAccount(UserId user) {
        if (sql.first("select id from identity.account where id = ?", row -> row.uuid("id"), user)
                .isEmpty()) {
            throw new NotFound(user);
        }
    }

    /** Of two who take the last two seats away at once, one waits and then sees what the other did. */
    private void lockAdministrators() {
        sql.one("select pg_advisory_xact_lock(?) as held", row -> true, LOCK);
    }

    private boolean administers(UserId user) {
        return sql.one(
                "select exists (select from identity.role where user_id = ? and role = 'ADMINISTRATOR') as seated",
                row -> row.flag("seated"),
                user);
    }

    private void requireAdministrator() {
        boolean seated = sql.one("""
                select exists (select from identity.role r join identity.account a on a.id = r.user_id
                               where r.role = 'ADMINISTRATOR' and a.status = 'ACTIVE') as seated""", row -> row.flag("seated"));
        if (!seated) {
            throw new LastAdministrator();
        }
    }
}
