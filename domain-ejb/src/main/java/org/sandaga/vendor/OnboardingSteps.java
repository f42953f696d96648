package org.sandaga.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** The short transactions of {@link VendorOnboarding}, between its calls to the provider. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OnboardingSteps {
    private final VendorRecords records;
    private final Sql sql;
    private final Events events;
    private final BusinessTime time;

    @Inject
    OnboardingSteps(VendorRecords records, Sql sql, Events events, BusinessTime time) {
        this.records = records;
        this.sql = sql;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OnboardingSteps() {
        this(null, null, null, null);
    }

    /** What the provider is told, for a member who may decide about money. */
    public VendorProfile profile(Actor actor, VendorId vendor) {
        if (!actor.requireVendor(Permission.SHOP_FINANCE).equals(vendor)) {
            throw new NotFound(vendor);
        }
        return records.get(vendor).profile();
    }

    /** Keeps the account that was opened; of two calls at once both get the one that was kept. */
    public String opened(VendorId vendor, String provider, String accountId) {
        int added = sql.update("""
                insert into vendor.payout_destination (vendor_id, provider, account_id, status, changed_at)
                values (?, ?, ?, 'PENDING', ?) on conflict (vendor_id) do nothing""", vendor, provider, accountId, time.now());
        if (added == 1) {
            events.tell(new PayoutDestinationChanged(vendor, provider, accountId, DestinationStatus.PENDING));
        }
        return destination(vendor).map(PayoutDestination::accountId).orElseThrow();
    }

    /** Takes over how the provider says the account stands. */
    public void stands(VendorId vendor, AccountState state) {
        DestinationStatus now = status(state);
        int changed = sql.update("""
                update vendor.payout_destination set status = ?, reason = ?, changed_at = ?
                where vendor_id = ? and (status <> ? or reason is distinct from ?)""", now, state.disabledReason(), time.now(), vendor, now, state.disabledReason());
        if (changed == 1) {
            destination(vendor)
                    .ifPresent(d ->
                            events.tell(new PayoutDestinationChanged(vendor, d.provider(), d.accountId(), d.status())));
        }
    }

    private static DestinationStatus status(AccountState state) {
        if (state.payoutsEnabled()) {
            return DestinationStatus.ENABLED;
        }
        return state.detailsSubmitted() && state.disabledReason() != null
                ? DestinationStatus.RESTRICTED
                : DestinationStatus.PENDING;
    }

    /** Where a vendor's money goes, if anywhere yet. */
    public Optional<PayoutDestination> destination(VendorId vendor) {
        return sql.first("select * from vendor.payout_destination where vendor_id = ?", OnboardingSteps::view, vendor);
    }

    /** Whose an account is. */
    public Optional<VendorId> vendorOf(String provider, String accountId) {
        return sql.first(
                "select vendor_id from vendor.payout_destination where provider = ? and account_id = ?",
                row -> new VendorId(row.uuid("vendor_id")),
                provider,
                accountId);
    }

    /** Some vendors whose account is not usable yet, the longest waiting first. */
    public List<VendorId> waiting(Instant openedAfter, int most) {
        return sql.list("""
                select vendor_id from vendor.payout_destination
                where status <> 'ENABLED' and changed_at > ? order by changed_at limit ?""", row -> new VendorId(row.uuid("vendor_id")), openedAfter, most);
    }

    private static PayoutDestination view(Row row) {
        return new PayoutDestination(
                new VendorId(row.uuid("vendor_id")),
                row.text("provider"),
                row.text("account_id"),
                row.choice("status", DestinationStatus.class),
                row.maybeText("reason"),
                row.instant("changed_at"));
    }
}
