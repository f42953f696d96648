package org.sandaga.payout;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.ledger.Earnings;
import org.sandaga.ledger.VendorBalance;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;

/**
 * Shows a vendor's members what it was paid and what comes next; the database shows them no other vendor's rows.
 *
 * <p>Every method throws {@link org.sandaga.shared.NotAllowed} without {@link Permission#SHOP_FINANCE} in a vendor.
 */
@Stateless
@ForVendor
public class VendorPayouts {
    private final Earnings earnings;
    private final PayoutQueries queries;
    private final Outlook outlook;
    private final Expectations expectations;

    @Inject
    VendorPayouts(Earnings earnings, PayoutQueries queries, Outlook outlook, Expectations expectations) {
        this.earnings = earnings;
        this.queries = queries;
        this.outlook = outlook;
        this.expectations = expectations;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public VendorPayouts() {
        this(null, null, null, null);
    }

    /** The vendor's payouts, the newest first; those that are only planned are not shown. */
    public Slice<PayoutRow> list(Actor actor, SliceRequest page) {
        return queries.ofVendor(actor.requireVendor(Permission.SHOP_FINANCE), page);
    }

    /** A page of the vendor's payouts, as people turn it; those that are only planned are not shown. */
    public Listing<PayoutRow> list(Actor actor, ListRequest page) {
        return queries.ofVendor(actor.requireVendor(Permission.SHOP_FINANCE), page);
    }

    /** When the money of one of the vendor's orders comes. @throws NotFound when it is not the vendor's */
    public PayoutExpectation expected(Actor actor, VendorOrderId order) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_FINANCE);
        return expectations.of(vendor, order, earnings.balances(actor));
    }

    /** One payout with what it is made of. @throws NotFound when it is not the vendor's */
    public PayoutView payout(Actor actor, PayoutId id) {
        return queries.ofVendor(actor.requireVendor(Permission.SHOP_FINANCE), id)
                .orElseThrow(() -> new NotFound(id));
    }

    /** What comes next, in each currency the vendor has earned in. */
    public List<NextPayout> next(Actor actor) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_FINANCE);
        List<VendorBalance> balances = earnings.balances(actor);
        return outlook.of(vendor, balances);
    }
}
