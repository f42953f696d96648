package org.sandaga.vendor;

import java.time.Instant;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Events;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** Lets a vendor say how its shop presents itself and when it is closed. */
@Stateless
@ForVendor
public class Shops {
    private final VendorRecords records;
    private final VendorQueries queries;
    private final ApplicationPolicy policy;
    private final Events events;

    @Inject
    Shops(VendorRecords records, VendorQueries queries, ApplicationPolicy policy, Events events) {
        this.records = records;
        this.queries = queries;
        this.policy = policy;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Shops() {
        this(null, null, null, null);
    }

    /** The vendor that the actor acts for; every member may look. */
    public VendorView own(Actor actor) {
        VendorId vendor = actor.vendor();
        if (vendor == null) {
            throw new NotAllowed("vendor");
        }
        return queries.view(vendor).orElseThrow(() -> new NotFound(vendor));
    }

    /**
     * Changes how the shop presents itself.
     *
     * @param version as it was read
     * @throws org.sandaga.shared.StaleVersion when somebody changed it since
     */
    public void describe(Actor actor, long version, ShopDescription shop) {
        Vendor vendor = mine(actor);
        vendor.requireVersion(version);
        vendor.describe(
                policy.line("displayName", shop.displayName(), 100),
                policy.email(shop.email()),
                policy.description(shop.description()));
        events.tell(new ShopDescribed(vendor.id()));
    }

    /**
     * Says where the vendor is established, and its number in a public register.
     *
     * @param version as it was read
     * @throws org.sandaga.shared.InvalidInput when the address is missing
     * @throws org.sandaga.shared.StaleVersion when somebody changed it since
     */
    public void establish(Actor actor, long version, Establishment establishment) {
        Vendor vendor = mine(actor);
        vendor.requireVersion(version);
        Establishment clean = policy.establishment(establishment);
        if (!clean.isKnown()) {
            throw new InvalidInput("address", "–");
        }
        vendor.establish(clean);
        events.tell(new ShopDescribed(vendor.id()));
    }

    /**
     * Changes the shop's face: logo, banner and what it promises.
     *
     * @param version as it was read
     * @throws org.sandaga.shared.InvalidInput when a picture is not stored
     * @throws org.sandaga.shared.StaleVersion when somebody changed it since
     */
    public void dress(Actor actor, long version, ShopDress dress) {
        Vendor vendor = mine(actor);
        vendor.requireVersion(version);
        requireStored("logo", dress.logo());
        requireStored("banner", dress.banner());
        vendor.dress(new ShopDress(dress.logo(), dress.banner(), policy.description(dress.policies())));
        events.tell(new ShopDescribed(vendor.id()));
    }

    private void requireStored(String field, @Nullable MediaId picture) {
        if (picture != null && !records.isStored(picture)) {
            throw new InvalidInput(field, "–");
        }
    }

    /**
     * Closes the shop for a time: nothing can be bought, existing orders go on.
     *
     * @param from by business time; null opens the shop
     * @param until null for an open end
     * @throws org.sandaga.shared.InvalidInput when the end is not after the beginning
     */
    public void closeBetween(Actor actor, @Nullable Instant from, @Nullable Instant until) {
        Vendor vendor = mine(actor);
        vendor.closeBetween(from, until);
        events.tell(new ClosureChanged(vendor.id(), from, until));
    }

    private Vendor mine(Actor actor) {
        return records.get(actor.requireVendor(Permission.SHOP_SETTINGS));
    }
}
