package org.sandaga.vendor;

import java.time.Duration;
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
    /** Who has not finished by then has given up; the provider's news still counts. */
    private static final Duration PATIENCE = Duration.ofDays(30);

    private static final Duration PAUSE = Duration.ofMinutes(5);

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

    /** Notes that the provider has news of an account, in the transaction of whoever heard it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void askSoon(String provider, String accountId) {
        sql.update(
                "update vendor.payout_destination set ask_since = ? where provider = ? and account_id = ?",
                time.now(),
                provider,
                accountId);
    }

    /** Some vendors to ask about: those with news first, then those whose account is not usable yet. */
    public List<VendorId> toAsk(int most) {
        Instant now = time.now();
        return sql.list("""
                select vendor_id from vendor.payout_destination
                where (ask_since is not null or status <> 'ENABLED' and changed_at > ?)
                  and (asked_at is null or asked_at < ask_since or asked_at <= ?)
                order by ask_since nulls last, asked_at nulls first, changed_at limit ?""", row -> new VendorId(row.uuid("vendor_id")), now.minus(PATIENCE), now.minus(PAUSE), most);
    }

    /** Notes that the provider is about to be asked; empty when there is no account. */
    public Optional<Question> ask(VendorId vendor) {
        Instant now = time.now();
        sql.update("update vendor.payout_destination set asked_at = ? where vendor_id = ?", now, vendor);
        return destination(vendor).map(known -> new Question(vendor, known.accountId(), now));
    }

    /** Takes over the answer; news that came after the question is asked about again. */
    public void answered(Question question, AccountState state) {
        stands(question.vendor(), state);
        sql.update(
                "update vendor.payout_destination set ask_since = null where vendor_id = ? and ask_since <= ?",
                question.vendor(),
                question.at());
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

    /** What the provider is asked, and when. */
    public record Question(VendorId vendor, String accountId, Instant at) {}
}
