package org.sandaga.vendor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.identity.Membership;
import org.sandaga.identity.MembershipSource;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/**
 * Tells sign-in which vendors an account acts for; those that were turned down or left open no door.
 *
 * <p>Anybody can apply. Products, pictures, imports and offers, which all need room, begin with the approval.
 */
@Dependent
class VendorMemberships implements MembershipSource {
    private final Sql sql;

    @Inject
    VendorMemberships(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Membership> of(UserId user) {
        return sql.list("""
                select m.vendor_id, m.template, v.status
                from vendor.member m join vendor.vendor v on v.id = m.vendor_id
                where m.user_id = ? and v.status not in ('REJECTED', 'TERMINATED')
                order by m.added_at, m.vendor_id""", VendorMemberships::membership, user);
    }

    private static Membership membership(Row row) {
        VendorId vendor = new VendorId(row.uuid("vendor_id"));
        Set<Permission> all = row.choice("template", MemberTemplate.class).permissions();
        boolean applying = row.choice("status", VendorStatus.class).isApplying();
        return new Membership(vendor, applying ? withoutOffers(all) : all, applying);
    }

    private static Set<Permission> withoutOffers(Set<Permission> all) {
        return all.stream().filter(each -> each != Permission.SHOP_OFFERS).collect(Collectors.toUnmodifiableSet());
    }
}
