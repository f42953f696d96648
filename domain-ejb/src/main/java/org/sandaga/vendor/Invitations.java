package org.sandaga.vendor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Row;
import org.sandaga.shared.Secret;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.VendorId;

/** Invitations that wait for an answer; of the token only the hash is kept. */
@Dependent
class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);

    private static final String VIEW = """
            select w.display_name, i.email, i.template, i.expires_at
            from vendor.invitation i join vendor.vendor w on w.id = i.vendor_id
            """;

    private final Sql sql;
    private final SystemTime time;

    @Inject
    Invitations(Sql sql, SystemTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Makes one in place of an older one to the same address; returns its token. */
    String replace(VendorId vendor, String email, MemberTemplate template) {
        Secret token = Secret.next();
        sql.update("delete from vendor.invitation where vendor_id = ? and email = ?", vendor, email);
        sql.update("""
                insert into vendor.invitation (token_hash, vendor_id, email, template, expires_at)
                values (?, ?, ?, ?, ?)""", token.hash(), vendor, email, template, time.now().plus(LIFE));
        return token.text();
    }

    /** @throws InvitationExpired when it opens nothing any more */
    Invitation use(String token) {
        return sql.first(
                        "delete from vendor.invitation where token_hash = ? and expires_at > ? returning vendor_id, email, template",
                        row -> new Invitation(
                                new VendorId(row.uuid("vendor_id")),
                                row.text("email"),
                                row.choice("template", MemberTemplate.class)),
                        Secret.hash(token),
                        time.now())
                .orElseThrow(InvitationExpired::new);
    }

    /** Those that can still be accepted, the soonest to end first. */
    List<InvitationView> of(VendorId vendor) {
        return sql.list(
                VIEW + "where i.vendor_id = ? and i.expires_at > ? order by i.expires_at",
                Invitations::view,
                vendor,
                time.now());
    }

    Optional<InvitationView> find(String token) {
        return sql.first(
                VIEW + "where i.token_hash = ? and i.expires_at > ?",
                Invitations::view,
                Secret.hash(token),
                time.now());
    }

    boolean remove(VendorId vendor, String email) {
        return sql.update("delete from vendor.invitation where vendor_id = ? and email = ?", vendor, email) == 1;
    }

    private static InvitationView view(Row row) {
        return new InvitationView(
                row.text("display_name"),
                row.text("email"),
                row.choice("template", MemberTemplate.class),
                row.instant("expires_at"));
    }

    record Invitation(VendorId vendor, String email, MemberTemplate template) {}
}
