package org.sandaga.identity;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** What accounts sign in with: mail addresses today. One value belongs to one account. */
@Dependent
class Identifiers {
    private final Sql sql;

    @Inject
    Identifiers(Sql sql) {
        this.sql = sql;
    }

    /** Takes an address for an account that is about to be made; false when somebody has it. */
    boolean claim(String email, UserId user) {
        return sql.update(
                        "insert into identity.identifier (kind, value, user_id) values ('EMAIL', ?, ?) on conflict do nothing",
                        email,
                        user)
                == 1;
    }

    /** Notes that the address was proved; false when it was before. */
    boolean prove(UserId user, Instant at) {
        return sql.update(
                        "update identity.identifier set verified_at = ? where user_id = ? and kind = 'EMAIL' and verified_at is null",
                        at,
                        user)
                == 1;
    }

    /** What to tell the owner after a change of password. */
    PasswordChanged changed(UserId user) {
        return sql.one(
                """
                select i.value, a.name, a.language from identity.identifier i
                join identity.account a on a.id = i.user_id where i.user_id = ? and i.kind = 'EMAIL'""", row -> new PasswordChanged(user, row.text("value"), row.text("name"), row.text("language")), user);
    }

    Optional<Owner> owner(String email) {
        return sql.first("""
                select a.id, a.name, a.language, a.status, i.verified_at is not null as verified, c.password_hash
                from identity.identifier i
                join identity.account a on a.id = i.user_id
                left join identity.credential c on c.user_id = a.id
                where i.kind = 'EMAIL' and i.value = ?""", Owner::of, email);
    }

    /** Whose an address is, and what it takes to sign in with it. */
    record Owner(
            UserId user,
            String name,
            String language,
            AccountStatus status,
            boolean verified,
            Optional<String> passwordHash) {

        static Owner of(Row row) {
            return new Owner(
                    new UserId(row.uuid("id")),
                    row.text("name"),
                    row.text("language"),
                    row.choice("status", AccountStatus.class),
                    row.flag("verified"),
                    Optional.ofNullable(row.maybeText("password_hash")));
        }

        boolean maySignIn() {
            return verified && status == AccountStatus.ACTIVE;
        }
    }
}
