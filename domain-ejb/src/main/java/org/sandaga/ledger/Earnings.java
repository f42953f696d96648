package org.sandaga.ledger;

import java.util.List;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;

/** Shows a vendor's members what it has earned; the database shows them no other vendor's rows. */
@Stateless
@ForVendor
public class Earnings {
    private final Balances balances;
    private final EarningsQueries queries;

    @Inject
    Earnings(Balances balances, EarningsQueries queries) {
        this.balances = balances;
        this.queries = queries;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Earnings() {
        this(null, null);
    }

    /**
     * How the actor's vendor stands in each currency it has earned in.
     *
     * @throws org.sandaga.shared.NotAllowed without {@link Permission#SHOP_FINANCE} in a vendor
     */
    public List<VendorBalance> balances(Actor actor) {
        return balances.ofVendor(actor.requireVendor(Permission.SHOP_FINANCE));
    }

    /** The movements on the vendor's accounts, newest first; the cursor is a row's number. */
    public Slice<EarningRow> entries(Actor actor, SliceRequest page) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_FINANCE);
        return Slice.of(
                queries.entries(vendor, before(page), page.size() + 1), page.size(), row -> Long.toString(row.entry()));
    }

    /** A page of the movements, as people turn it. */
    public Listing<EarningRow> list(Actor actor, EarningSearch wanted, ListRequest page) {
        return queries.listing(actor.requireVendor(Permission.SHOP_FINANCE), wanted, page);
    }

    /** What refunds have taken from the vendor of what it had earned with an order; nothing of an order of others. */
    public Money takenBack(Actor actor, UUID vendorOrder, String currency) {
        return queries.takenBack(actor.requireVendor(Permission.SHOP_FINANCE), vendorOrder, currency);
    }

    static long before(SliceRequest page) {
        try {
            return page.after() == null ? Long.MAX_VALUE : Long.parseLong(page.after());
        } catch (NumberFormatException notOurs) {
            throw new NotFound("cursor", String.valueOf(page.after()));
        }
    }
}
