package org.sandaga.analytics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payout.PayoutId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Tells finance which purchase, vendor order or payout an entry of the ledger speaks of. */
@Stateless
public class Causes {
    private final Sql sql;

    @Inject
    Causes(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Causes() {
        this(null);
    }

    /** The causes by the ids that entries keep; what is none of them is left out. */
    public Map<UUID, Cause> of(Actor actor, Collection<UUID> subjects) {
        actor.require(Permission.LEDGER_READ);
        Map<UUID, Cause> causes = new HashMap<>();
        sql.list("""
                select 'PURCHASE' as kind, id, number, id as page from ordering.purchase where id = any(?)
                union all
                select 'VENDOR_ORDER', id, number, purchase_id from ordering.vendor_order where id = any(?)
                union all
                select 'PAYOUT', p.id, v.display_name, p.id from payout.payout p
                join vendor.vendor v on v.id = p.vendor_id where p.id = any(?)""", row -> causes.put(row.uuid("id"), cause(row)), subjects, subjects, subjects);
        return causes;
    }

    private static Cause cause(Row row) {
        Cause.Kind kind = row.choice("kind", Cause.Kind.class);
        String number = row.text("number");
        return switch (kind) {
            case PURCHASE -> {
                String id = new PurchaseId(row.uuid("id")).text();
                yield new Cause(kind, id, number, id);
            }
            case VENDOR_ORDER ->
                new Cause(
                        kind,
                        new VendorOrderId(row.uuid("id")).text(),
                        number,
                        new PurchaseId(row.uuid("page")).text());
            case PAYOUT -> {
                String id = new PayoutId(row.uuid("id")).text();
                yield new Cause(kind, id, number, id);
            }
        };
    }
}
