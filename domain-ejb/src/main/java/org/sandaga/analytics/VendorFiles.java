package org.sandaga.analytics;

import java.util.Collection;
import java.util.Map;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** Opens the file of a vendor to staff: team, payout account, offers and orders. */
@Stateless
public class VendorFiles {
    private final VendorFileQueries queries;

    @Inject
    VendorFiles(VendorFileQueries queries) {
        this.queries = queries;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public VendorFiles() {
        this(null);
    }

    /** How vendors trade; one without orders is left out. */
    public Map<VendorId, VendorTrade> trade(Actor staff, Collection<VendorId> vendors) {
        staff.require(Permission.VENDOR_REVIEW);
        return queries.trade(vendors);
    }

    /** The file of a vendor; an unknown one has an empty file. */
    public VendorFile file(Actor staff, VendorId vendor) {
        staff.require(Permission.VENDOR_REVIEW);
        return new VendorFile(
                queries.members(vendor),
                queries.destination(vendor).orElse(null),
                queries.offers(vendor),
                queries.orders(vendor),
                queries.latest(vendor),
                queries.sold(vendor));
    }
}
