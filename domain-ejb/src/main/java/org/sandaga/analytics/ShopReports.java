package org.sandaga.analytics;

import java.time.ZoneId;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Input;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** Shows a shop's people how it sells; the database shows them no other vendor's rows. */
@Stateless
@ForVendor
public class ShopReports {
    private static final int MOST_DAYS = 366;

    private final ShopSalesQueries queries;

    @Inject
    ShopReports(ShopSalesQueries queries) {
        this.queries = queries;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ShopReports() {
        this(null);
    }

    /**
     * The sales of the last days up to now, in each currency, that with the most orders first.
     *
     * @param days how many, 1 to 366
     * @param zone where a day begins and ends
     * @throws org.sandaga.shared.NotAllowed without {@link Permission#SHOP_ORDERS} in a vendor
     */
    public List<ShopSales> sales(Actor actor, int days, ZoneId zone) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_ORDERS);
        return queries.sales(vendor, Input.within("days", days, 1, MOST_DAYS), zone);
    }
}
