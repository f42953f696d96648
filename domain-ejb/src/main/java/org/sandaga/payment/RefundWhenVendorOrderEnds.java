package org.sandaga.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.ordering.VendorOrderCancelled;
import org.sandaga.ordering.VendorOrderRefused;
import org.sandaga.ordering.VendorOrderRestRefused;
import org.sandaga.shared.Later;

/** Claims the money of a vendor order that ended before shipping, with its shipping and tax, so that it goes back. */
@Dependent
class RefundWhenVendorOrderEnds {
    private final RefundDesk refunds;

    @Inject
    RefundWhenVendorOrderEnds(RefundDesk refunds) {
        this.refunds = refunds;
    }

    void refused(@Observes @Later("payment") VendorOrderRefused event) {
        refunds.claimRest(event.order(), "refused by the vendor");
    }

    /** Only the pieces that are not shipped, with exactly their commission. */
    void restRefused(@Observes @Later("payment") VendorOrderRestRefused event) {
        refunds.claimPart(event.order(), event.amount(), event.commission(), event.commissionTax(), "rest refused");
    }

    void cancelled(@Observes @Later("payment") VendorOrderCancelled event) {
        refunds.claimRest(event.order(), "cancelled");
    }
}
