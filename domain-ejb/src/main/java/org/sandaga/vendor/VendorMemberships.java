package org.sandaga.vendor;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.identity.Membership;
import org.sandaga.identity.MembershipSource;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Tells sign-in which vendors an account acts for; those that were turned down or left open no door. */
@Dependent
class VendorMemberships implements MembershipSource {
    private final Sql sql;

    @Inject
    VendorMemberships(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Membership> of(UserId user) {
        return sql.list(
                """
                select m.vendor_id, m.template from vendor.member m join vendor.vendor v on v.id = m.vendor_id
                where m.user_id = ? and v.status not in ('REJECTED', 'TERMINATED') order by m.added_at, m.vendor_id""",
                row -> new Membership(
                        new VendorId(row.uuid("vendor_id")),
                        row.choice("template", MemberTemplate.class).permissions()),
                user);
    }
}
