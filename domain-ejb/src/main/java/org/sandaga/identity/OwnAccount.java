package org.sandaga.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** What people say of themselves, once they have an account. */
@Dependent
class OwnAccount {
    private final Sql sql;
    private final LiveSessions live;

    @Inject
    OwnAccount(Sql sql, LiveSessions live) {
        this.sql = sql;
        this.live = live;
    }

    void isCalled(UserId user, String name, String language) {
        sql.update("update identity.account set name = ?, language = ? where id = ?", name, language, user);
        // open sessions remember the name
        live.forgetAll();
    }
}
