package org.sandaga.vendor;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads vendors for screens, the API and checks. */
@Dependent
class VendorQueries {
    private final Sql sql;

    @Inject
    VendorQueries(Sql sql) {
        this.sql = sql;
    }

    boolean isSellable(VendorId id) {
        return sql.first("select vendor_id from vendor.sellable where vendor_id = ?", row -> row.uuid("vendor_id"), id)
                .isPresent();
    }

    Optional<VendorView> view(VendorId id) {
        List<VendorDecision> decisions = sql.list(
                "select status, actor, reason, at from vendor.decision where vendor_id = ? order by id",
                row -> new VendorDecision(
                        row.choice("status", VendorStatus.class),
                        row.text("actor"),
                        row.text("reason"),
                        row.instant("at")),
                id);
        return sql.first("select * from vendor.vendor where id = ?", row -> view(row, decisions), id);
    }

    private static VendorView view(Row row, List<VendorDecision> decisions) {
        return new VendorView(
                new VendorId(row.uuid("id")),
                row.number("version"),
                row.choice("party", VendorParty.class),
                row.choice("kind", VendorKind.class),
                row.text("display_name"),
                row.text("legal_name"),
                row.text("slug"),
                row.text("country"),
                row.text("email"),
                row.text("language"),
                row.texts("description"),
                row.choice("status", VendorStatus.class),
                row.maybeInstant("closed_from"),
                row.maybeInstant("closed_until"),
                row.instant("created_at"),
                decisions);
    }
}
