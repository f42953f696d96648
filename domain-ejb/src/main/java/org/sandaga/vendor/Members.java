package org.sandaga.vendor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.identity.MembershipChanges;
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
    private final MembershipChanges changes;

    @Inject
    Members(Sql sql, BusinessTime time, MembershipChanges changes) {
        this.sql = sql;
        this.time = time;
        this.changes = changes;
    }

    /** Adds somebody; false when they are a member already. */
    boolean add(VendorId vendor, UserId user, MemberTemplate template) {
        return changed(sql.update("""
                insert into vendor.member (vendor_id, user_id, template, added_at) values (?, ?, ?, ?)
                on conflict do nothing""", vendor, user, template, time.now()));
    }

    private boolean changed(int members) {
        if (members == 1) {
            standOtherwise();
        }
        return members == 1;
    }

    /** Open sessions remember what members may do, which follows from how their vendor stands too. */
    void standOtherwise() {
        changes.happened();
    }

    /** How many vendors somebody owns that are not decided on; they get no other while this transaction lasts. */
    int lockApplications(UserId user) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 7236003)) is null as held", row -> true, user.text());
        return sql.one("""
                select count(*) as waiting from vendor.member m join vendor.vendor v on v.id = m.vendor_id
                where m.user_id = ? and m.template = 'OWNER' and v.status = any(?)""", row -> row.count("waiting"), user, VendorStatus.APPLYING);
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

    /** Gives somebody another template; false when they are no member. */
    boolean change(VendorId vendor, UserId user, MemberTemplate template) {
        return changed(sql.update(
                "update vendor.member set template = ? where vendor_id = ? and user_id = ?", template, vendor, user));
    }

    boolean remove(VendorId vendor, UserId user) {
        return changed(sql.update("delete from vendor.member where vendor_id = ? and user_id = ?", vendor, user));
    }

    /** The owners, held until the transaction ends, so that two cannot leave at once. */
    List<UserId> lockOwners(VendorId vendor) {
        return sql.list(
                "select user_id from vendor.member where vendor_id = ? and template = 'OWNER' order by user_id for update",
                row -> new UserId(row.uuid("user_id")),
                vendor);
    }

    /** Where the owners are written to, the first one first. */
    List<VendorContact.Mailbox> owners(VendorId vendor) {
        return mailboxes(vendor, Set.of(MemberTemplate.OWNER));
    }

    /** Where the members of some templates are written to, the first one first. */
    List<VendorContact.Mailbox> mailboxes(VendorId vendor, Set<MemberTemplate> templates) {
        return sql.list(
                """
                select a.name, i.value as email, a.language
                from vendor.member m
                join identity.account a on a.id = m.user_id
                join identity.identifier i on i.user_id = a.id and i.kind = 'EMAIL'
                where m.vendor_id = ? and m.template = any(?) order by m.added_at, m.user_id""",
                row -> new VendorContact.Mailbox(row.text("email"), row.text("name"), row.text("language")),
                vendor,
                templates);
    }

    /** Whether mail to this address reaches the account. */
    boolean isReached(UserId user, String email) {
        return sql.first(
                        "select value from identity.identifier where user_id = ? and kind = 'EMAIL' and value = lower(?)",
                        row -> row.text("value"),
                        user,
                        email)
                .isPresent();
    }

    List<MemberView> of(VendorId vendor) {
        return sql.list(
                """
                select m.user_id, a.name, i.value as email, m.template, m.added_at
                from vendor.member m
                join identity.account a on a.id = m.user_id
                join identity.identifier i on i.user_id = a.id and i.kind = 'EMAIL'
                where m.vendor_id = ? order by m.added_at, m.user_id""",
                row -> new MemberView(
                        new UserId(row.uuid("user_id")),
                        row.text("name"),
                        row.text("email"),
                        row.choice("template", MemberTemplate.class),
                        row.instant("added_at")),
                vendor);
    }
}
