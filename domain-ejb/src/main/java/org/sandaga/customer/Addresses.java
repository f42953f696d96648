package org.sandaga.customer;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

/** The address books; every look-up is within one shopper's. */
@Dependent
class Addresses {
    static final int MOST = 20;

    private final Sql sql;
    private final SystemTime time;

    @Inject
    Addresses(Sql sql, SystemTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Adds one, the first as the preferred; false when the book is full. */
    boolean add(UserId user, AddressId id, String label, PostalAddress address) {
        // two at once must not both find room, nor both become the preferred one
        sql.one("select id from identity.account where id = ? for update", row -> row.uuid("id"), user);
        return sql.update("""
                        insert into customer.address (id, user_id, label, address, preferred, created_at)
                        select ?, ?, ?, ?::jsonb, count(*) = 0, ? from customer.address where user_id = ?
                        having count(*) < ?""", id, user, label, Json.write(address), time.now(), user, MOST) == 1;
    }

    boolean change(UserId user, AddressId id, String label, PostalAddress address) {
        return sql.update(
                        "update customer.address set label = ?, address = ?::jsonb where user_id = ? and id = ?",
                        label,
                        Json.write(address),
                        user,
                        id)
                == 1;
    }

    boolean remove(UserId user, AddressId id) {
        return sql.update("delete from customer.address where user_id = ? and id = ?", user, id) == 1;
    }

    boolean prefer(UserId user, AddressId id) {
        sql.update("update customer.address set preferred = false where user_id = ? and preferred", user);
        return sql.update("update customer.address set preferred = true where user_id = ? and id = ?", user, id) == 1;
    }

    List<AddressView> of(UserId user) {
        return sql.list(
                "select id, label, address, preferred from customer.address where user_id = ? order by preferred desc, id",
                Addresses::view,
                user);
    }

    private static AddressView view(Row row) {
        return new AddressView(
                new AddressId(row.uuid("id")),
                row.text("label"),
                Json.read(row.text("address"), PostalAddress.class),
                row.flag("preferred"));
    }
}
