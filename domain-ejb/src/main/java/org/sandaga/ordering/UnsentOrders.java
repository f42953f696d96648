package org.sandaga.ordering;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.OpenOrders;

/** Tells how much a vendor has still to accept or to send; what has left arrives without it. */
@Dependent
class UnsentOrders implements OpenOrders {
    private final Sql sql;

    @Inject
    UnsentOrders(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long of(VendorId vendor) {
        return sql.one("""
                select count(*) as orders from ordering.vendor_order
                where vendor_id = ? and status in ('TO_ACCEPT', 'TO_SHIP', 'PARTLY_SHIPPED')""", row -> row.number("orders"), vendor);
    }
}
