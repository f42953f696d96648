package org.sandaga.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
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

    private static final Sorting ROWS =
            Sorting.by("createdAt", "a.id", "a.id").or("name", "lower(a.name)").or("email", "i.value");

    private final Sql sql;

    @Inject
    AccountQueries(Sql sql) {
        this.sql = sql;
    }

    Optional<AccountView> view(UserId user) {
        return sql.first(SELECT + "where a.id = ?", AccountQueries::view, user);
    }

    /** The newest first; the text is part of a name or an address. */
    Slice<AccountRow> list(@Nullable String text, SliceRequest page) {
        return Slice.of(
                sql.list(
                        SELECT + """
                        where (?::text is null or position(lower(?) in lower(a.name)) > 0
                               or position(lower(?) in i.value) > 0)
                          and (?::uuid is null or a.id < ?) order by a.id desc limit ?""", AccountQueries::row, text, text, text, after(page), after(page), page.size() + 1),
                page.size(),
                row -> row.id().text());
    }

    Listing<AccountRow> list(@Nullable String text, boolean staff, @Nullable AccountStatus status, ListRequest page) {
        return sql.listing(SELECT + """
                where (?::text is null or position(lower(?) in lower(a.name)) > 0 or position(lower(?) in i.value) > 0)
                  and (not ? or exists (select from identity.role r where r.user_id = a.id))
                  and (?::text is null or a.status = ?::text)""", ROWS, page, AccountQueries::row, text, text, text, staff, status, status);
    }

    private static @Nullable UserId after(SliceRequest page) {
        return page.after() == null ? null : UserId.parse(page.after());
    }

    private static AccountRow row(Row row) {
        AccountView view = view(row);
        return new AccountRow(
                view.id(),
                view.name(),
                view.email(),
                view.verifiedAt() != null,
                view.status(),
                view.roles(),
                view.createdAt());
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
