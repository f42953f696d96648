package org.sandaga.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** Reads accounts for screens and the API. */
@Dependent
class AccountQueries {
    private static final String SELECT = """
            select a.id, a.name, a.language, a.status, a.created_at, i.value, i.verified_at,
                   array_to_string(array(select role from identity.role where user_id = a.id order by role), ',') as roles
            from identity.account a join identity.identifier i on i.user_id = a.id and i.kind = 'EMAIL'
            """;

    private final Sql sql;

    @Inject
    AccountQueries(Sql sql) {
        this.sql = sql;
    }

    Optional<AccountView> view(UserId user) {
        return sql.first(SELECT + "where a.id = ?", AccountQueries::view, user);
    }

    private static AccountView view(Row row) {
        return new AccountView(
                new UserId(row.uuid("id")),
                row.text("name"),
                row.text("value"),
                row.maybeInstant("verified_at"),
                row.text("language"),
                row.choice("status", AccountStatus.class),
                roles(row.text("roles")),
                row.instant("created_at"));
    }

    static Set<StaffRole> roles(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(name -> !name.isEmpty())
                .map(StaffRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
