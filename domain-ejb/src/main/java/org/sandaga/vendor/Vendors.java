package org.sandaga.vendor;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Events;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/**
 * Leads vendors from application to approval, and out again.
 *
 * <p>Staff need {@link Permission#VENDOR_REVIEW}; a reason goes to the vendor and stays on record.
 */
@Stateless
public class Vendors {
    private final VendorRecords records;
    private final VendorQueries queries;
    private final Members members;
    private final ApplicationPolicy policy;
    private final VendorSettings settings;
    private final Instance<OpenOrders> orders;
    private final Events events;

    @Inject
    Vendors(
            VendorRecords records,
            VendorQueries queries,
            Members members,
            ApplicationPolicy policy,
            VendorSettings settings,
            Instance<OpenOrders> orders,
            Events events) {
        this.records = records;
        this.queries = queries;
        this.members = members;
        this.policy = policy;
        this.settings = settings;
        this.orders = orders;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Vendors() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Begins an application; whoever applies becomes the vendor's owner.
     *
     * @throws org.sandaga.shared.InvalidInput when a value cannot be used
     * @throws TooManyApplications when as many of the actor's wait already as may
     */
    @Once
    public VendorId apply(Actor actor, VendorApplication application) {
        UserId owner = actor.requireUser();
        if (members.lockApplications(owner) >= settings.mostApplications()) {
            throw new TooManyApplications(settings.mostApplications());
        }
        Vendor vendor = records.add(policy.checked(application));
        members.add(vendor.id(), owner, MemberTemplate.OWNER);
        events.tell(new VendorApplied(vendor.id()));
        return vendor.id();
    }

    /**
     * Replaces what was applied with, until the operator has it.
     *
     * @throws VendorStandsOtherwise when the operator has it already
     */
    public void amend(Actor actor, VendorId id, VendorApplication application) {
        own(actor, id).amend(policy.checked(application));
    }

    /** Asks the operator for a decision. */
    public void submit(Actor actor, VendorId id) {
        submit(actor, own(actor, id));
    }

    /**
     * Replaces what was applied with and asks for a decision on it, both or neither.
     *
     * @param version as it was read
     * @throws VendorStandsOtherwise when the operator has it already
     */
    public void send(Actor actor, VendorId id, long version, VendorApplication application) {
        Vendor vendor = own(actor, id);
        vendor.requireVersion(version);
        vendor.amend(policy.checked(application));
        submit(actor, vendor);
    }

    private void submit(Actor actor, Vendor vendor) {
        vendor.become(VendorStatus.SUBMITTED);
        records.decided(vendor, actor, "");
        events.tell(new VendorSubmitted(vendor.id()));
    }

    /** Notes that somebody of the staff looks at the application. */
    public void review(Actor staff, VendorId id) {
        move(staff, id, VendorStatus.IN_REVIEW, "", new VendorReviewBegun(id));
    }

    /** Lets a vendor sell. */
    public void approve(Actor staff, VendorId id, String reason) {
        move(staff, id, VendorStatus.APPROVED, reason, new VendorApproved(id));
    }

    /** Turns a vendor down for good. */
    public void reject(Actor staff, VendorId id, String reason) {
        move(staff, id, VendorStatus.REJECTED, policy.reason(reason), new VendorRejected(id, reason));
    }

    /** Sends an application back to be mended. */
    public void requestChanges(Actor staff, VendorId id, String reason) {
        move(staff, id, VendorStatus.CHANGES_REQUESTED, policy.reason(reason), new VendorChangesRequested(id, reason));
    }

    /** Stops a vendor's selling under conditions. */
    public void restrict(Actor staff, VendorId id, String reason) {
        move(staff, id, VendorStatus.RESTRICTED, policy.reason(reason), new VendorRestricted(id, reason));
    }

    /** Stops a vendor's selling at once; its existing orders stay operable. */
    public void suspend(Actor staff, VendorId id, String reason) {
        move(staff, id, VendorStatus.SUSPENDED, policy.reason(reason), new VendorSuspended(id, reason));
    }

    /** Lets a restricted or suspended vendor sell again. */
    public void reinstate(Actor staff, VendorId id, String reason) {
        staff.require(Permission.VENDOR_REVIEW);
        Vendor vendor = records.get(id);
        if (vendor.status() != VendorStatus.SUSPENDED && vendor.status() != VendorStatus.RESTRICTED) {
            throw new VendorStandsOtherwise(vendor.status(), VendorStatus.APPROVED);
        }
        move(staff, id, VendorStatus.APPROVED, policy.reason(reason), new VendorReinstated(id, reason));
    }

    /**
     * Shuts a vendor out for good; there is no way back.
     *
     * <p>Who sells no more can still ship, so a vendor with open orders is suspended first. What is paid for at the
     * very last moment, nobody accepts: it is cancelled in time and its money goes back.
     *
     * @throws VendorHasOpenOrders while orders wait to be accepted or to leave
     */
    public void close(Actor staff, VendorId id, String reason) {
        staff.require(Permission.VENDOR_REVIEW);
        long open = orders.stream().mapToLong(each -> each.of(id)).sum();
        if (open > 0) {
            throw new VendorHasOpenOrders(open);
        }
        move(staff, id, VendorStatus.TERMINATED, policy.reason(reason), new VendorClosed(id, reason));
    }

    /** A vendor, for its members and for staff; others find nothing. */
    public VendorView view(Actor actor, VendorId id) {
        if (!actor.may(Permission.VENDOR_REVIEW) && !members.has(id, actor.requireUser())) {
            throw new NotFound(id);
        }
        return queries.view(id).orElseThrow(() -> new NotFound(id));
    }

    /** Vendors for staff, the newest first. */
    public Slice<VendorRow> list(Actor staff, VendorFilter filter, SliceRequest page) {
        staff.require(Permission.VENDOR_REVIEW);
        return queries.list(filter, page);
    }

    /** Vendors for staff, as people page through them. */
    public Listing<VendorRow> list(Actor staff, VendorFilter filter, ListRequest page) {
        staff.require(Permission.VENDOR_REVIEW);
        return queries.list(filter, page);
    }

    /**
     * An approved vendor's shop, for everybody.
     *
     * @throws NotFound when there is none under this name
     */
    public ShopView shop(String slug) {
        return queries.shop(slug).orElseThrow(() -> new NotFound("shop", slug));
    }

    /**
     * The same by the vendor's id.
     *
     * @throws NotFound when it is not approved
     */
    public ShopView shop(VendorId id) {
        return queries.shop(id).orElseThrow(() -> new NotFound(id));
    }

    /** What the shops of vendors are called, of those that are approved; for everybody. */
    public Map<VendorId, String> names(Collection<VendorId> vendors) {
        return queries.names(vendors);
    }

    /**
     * Who vendors are in law, for papers about what was bought from them; those who sell no more are named too.
     */
    public Map<VendorId, Trader> traders(Collection<VendorId> vendors) {
        return queries.traders(vendors);
    }

    /** The shops of approved vendors, by name. */
    public Slice<ShopView> shops(SliceRequest page) {
        return queries.shops(page);
    }

    /**
     * The vendor that a catalogue names, made on the first time: approved, without a member.
     *
     * @param staff needs {@link Permission#CATALOG_IMPORT}
     * @param country ISO 3166 alpha-2, used when it is made
     */
    public VendorId ensureImported(Actor staff, String name, String country) {
        staff.require(Permission.CATALOG_IMPORT);
        String clean = policy.line("vendor", name, 100);
        String where = policy.country(country);
        return records.lockImported(clean).orElseGet(() -> makeImported(staff, clean, where));
    }

    /** The vendor that a catalogue names: one that came with a catalogue, else the one with this name in its address. */
    public Optional<VendorId> findImported(Actor staff, String name) {
        staff.require(Permission.CATALOG_IMPORT);
        return queries.named(policy.line("vendor", name, 100));
    }

    private VendorId makeImported(Actor staff, String name, String country) {
        Vendor vendor = records.addImported(name, country);
        records.decided(vendor, staff, "import");
        events.tell(new VendorApproved(vendor.id()));
        return vendor.id();
    }

    /** Where a vendor is written to. For notification. */
    public VendorContact contact(VendorId id) {
        return queries.contact(id, members.owners(id)).orElseThrow(() -> new NotFound(id));
    }

    /** Whether something of this vendor can be bought at this moment. */
    public boolean isSellable(VendorId id) {
        return queries.isSellable(id);
    }

    private Vendor own(Actor actor, VendorId id) {
        members.requireOwner(id, actor.requireUser());
        return records.get(id);
    }

    private void move(Actor staff, VendorId id, VendorStatus wanted, String reason, DomainEvent event) {
        staff.require(Permission.VENDOR_REVIEW);
        Vendor vendor = records.get(id);
        vendor.become(wanted);
        records.decided(vendor, staff, reason);
        members.standOtherwise();
        events.tell(event);
    }
}
