package org.sandaga.vendor;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** People who act for a vendor. */
@Dependent
class Members {
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    Members(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Adds somebody; false when they are a member already. */
    boolean add(VendorId vendor, UserId user, MemberTemplate template) {
        return sql.update("""
                        insert into vendor.member (vendor_id, user_id, template, added_at) values (?, ?, ?, ?)
                        on conflict do nothing""", vendor, user, template, time.now()) == 1;
    }

    boolean has(VendorId vendor, UserId user) {
        return template(vendor, user).isPresent();
    }

    /** @throws NotFound when the user does not own the vendor; they need not know that it exists */
    void requireOwner(VendorId vendor, UserId user) {
        if (template(vendor, user).orElse(MemberTemplate.READ_ONLY) != MemberTemplate.OWNER) {
            throw new NotFound(vendor);
        }
    }

    Optional<MemberTemplate> template(VendorId vendor, UserId user) {
        return sql.first(
                "select template from vendor.member where vendor_id = ? and user_id = ?",
                row -> row.choice("template", MemberTemplate.class),
                vendor,
                user);
    }
}
