package org.sandaga.backoffice.vendor;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.sandaga.portal.Finder;
import org.sandaga.portal.Found;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;
import org.sandaga.shared.SliceRequest;
import org.sandaga.vendor.VendorFilter;
import org.sandaga.vendor.VendorRow;
import org.sandaga.vendor.Vendors;

/** Finds vendors by a part of their name. */
@ApplicationScoped
public class VendorFinder implements Finder {
    private static final SliceRequest FEW = SliceRequest.first(5);

    private final Vendors vendors;

    @Inject
    VendorFinder(Vendors vendors) {
        this.vendors = vendors;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected VendorFinder() {
        this(null);
    }

    @Override
    public List<Found> find(Actor actor, String word) {
        return actor.may(Permission.VENDOR_REVIEW)
                ? vendors.list(actor, new VendorFilter(null, word), FEW).items().stream()
                        .map(VendorFinder::found)
                        .toList()
                : List.of();
    }

    private static Found found(VendorRow row) {
        return new Found(
                "shop", row.displayName(), row.country(), "/vendors/" + row.id().text());
    }
}
