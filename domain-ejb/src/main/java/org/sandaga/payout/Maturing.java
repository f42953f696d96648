package org.sandaga.payout;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.ledger.Bookings;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Ends the hold of delivered orders: what was pending of them becomes payable; each order in its own transaction. */
@Stateless
public class Maturing {
    private final Sql sql;
    private final Ordering ordering;
    private final Bookings bookings;
    private final PayoutSettings settings;
    private final BusinessTime time;

    @Inject
    Maturing(Sql sql, Ordering ordering, Bookings bookings, PayoutSettings settings, BusinessTime time) {
        this.sql = sql;
        this.ordering = ordering;
        this.bookings = bookings;
        this.settings = settings;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Maturing() {
        this(null, null, null, null, null);
    }

    /** Orders whose hold is over, the longest delivered first; a bounded number. */
    public List<VendorOrderId> due(int most) {
        return sql.list(
                """
                select id from ordering.vendor_order where status = 'DELIVERED' and delivered_at <= ?
                order by delivered_at limit ?""", row -> new VendorOrderId(row.uuid("id")), time.now().minus(settings.hold()), most);
    }

    /**
     * Completes one order and lets its vendor have its money.
     *
     * @throws org.sandaga.ordering.OrderCannotBeCompleted when it is not delivered (any more)
     */
    public void mature(VendorOrderId id) {
        ordering.complete(id);
        Held order = sql.one(
                "select vendor_id, number, currency from ordering.vendor_order where id = ?",
                row -> new Held(new VendorId(row.uuid("vendor_id")), row.text("number"), row.text("currency")),
                id);
        bookings.matured(id.value(), order.vendor(), order.number(), order.currency());
    }

    private record Held(VendorId vendor, String number, String currency) {}
}
