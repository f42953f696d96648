package org.sandaga.analytics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Id;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Tells staff the names of the people and vendors that lists know by their ids. */
@Stateless
public class WhoIsWho {
    private final Sql sql;

    @Inject
    WhoIsWho(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public WhoIsWho() {
        this(null);
    }

    /** The names of accounts and shops by their public ids; what is neither, or not there, is left out. */
    public Map<String, String> names(Actor staff, Collection<? extends Id> ids) {
        StaffPolicy.require(staff);
        Map<String, String> names = new HashMap<>();
        add(
                names,
                ids.stream().filter(UserId.class::isInstance).toList(),
                "select id, name from identity.account where id = any(?)",
                true);
        add(
                names,
                ids.stream().filter(VendorId.class::isInstance).toList(),
                "select id, display_name as name from vendor.vendor where id = any(?)",
                false);
        return names;
    }

    /** The shops that somebody works for, by their public ids and names. */
    public Map<String, String> shops(Actor staff, UserId member) {
        StaffPolicy.require(staff);
        Map<String, String> shops = new LinkedHashMap<>();
        sql.list("""
                select v.id, v.display_name from vendor.member m join vendor.vendor v on v.id = m.vendor_id
                where m.user_id = ? order by v.display_name""", row -> shops.put(new VendorId(row.uuid("id")).text(), row.text("display_name")), member);
        return shops;
    }

    private void add(Map<String, String> names, Collection<? extends Id> ids, String query, boolean people) {
        if (!ids.isEmpty()) {
            sql.list(
                    query,
                    row -> names.put(
                            (people ? new UserId(row.uuid("id")) : new VendorId(row.uuid("id"))).text(),
                            row.text("name")),
                    ids);
        }
    }
}
