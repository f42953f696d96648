package org.sandaga.payment;

import java.util.List;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ledger.Bookings;
import org.sandaga.ledger.Capture;
import org.sandaga.ordering.Abandonment;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;
import org.sandaga.shared.Money;
import org.sandaga.shared.Sql;

/** Draws the consequences of what a provider said, each in one transaction and once. */
@Stateless
public class SettlementDesk {
    private final Attempts attempts;
    private final PaymentRecords payments;
    private final Refunds refunds;
    private final Flags flags;
    private final Bookings bookings;
    private final Ordering ordering;
    private final Events events;
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    SettlementDesk(
            Attempts attempts,
            PaymentRecords payments,
            Refunds refunds,
            Flags flags,
            Bookings bookings,
            Ordering ordering,
            Events events,
            Sql sql,
            BusinessTime time) {
        this.attempts = attempts;
        this.payments = payments;
        this.refunds = refunds;
        this.flags = flags;
        this.bookings = bookings;
        this.ordering = ordering;
        this.events = events;
        this.sql = sql;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SettlementDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Takes in what the provider says of an attempt; saying it again, late or in another order changes nothing.
     *
     * @param us which merchant we are at the provider
     */
    public void settle(AttemptId id, PaymentState state, String us) {
        PaymentRecords.PaymentRow payment = payments.lock(attempts.get(id).payment());
        Attempt attempt = attempts.get(id);
        AttemptStatus next =
                SettlementPolicy.next(attempt, state, us, payment.captured().isPositive());
        if (next != attempt.status()) {
            attempts.move(id, next, state);
            take(next, payment, attempt, state, us);
        }
        if (!payment.captured().isPositive() && SettlementPolicy.isDeclined(next, state)) {
            tellDeclined(attempt);
        }
        if (state.status() == PaymentState.Status.CAPTURED && state.merchant().equals(us)) {
            bookFee(attempt, payment, state.fee());
        }
    }

    private void tellDeclined(Attempt attempt) {
        if (attempts.declined(attempt.id())) {
            events.tell(new PaymentDeclined(attempt.id(), attempt.purchase(), attempt.amount()));
        }
    }

    private void take(
            AttemptStatus next, PaymentRecords.PaymentRow payment, Attempt attempt, PaymentState state, String us) {
        switch (next) {
            case CAPTURED -> capture(payment, attempt);
            case DUPLICATE -> giveBackDuplicate(payment, attempt, state);
            case FLAGGED -> flag(payment, attempt, state, us);
            default -> {}
        }
    }

    private void capture(PaymentRecords.PaymentRow payment, Attempt attempt) {
        payments.capture(payment.id());
        List<Capture.Part> parts = payments.allocations(payment.id()).stream()
                .map(share -> new Capture.Part(
                        share.order().value(),
                        share.vendor(),
                        share.share(),
                        share.commission(),
                        share.commissionTax()))
                .toList();
        bookings.captured(new Capture(
                attempt.id().value(), payment.purchase().value(), payment.number(), attempt.provider(), parts));
        ordering.paid(payment.purchase());
    }

    private void bookFee(Attempt attempt, PaymentRecords.PaymentRow payment, @Nullable Money fee) {
        if (fee != null && !attempt.feeKnown()) {
            bookings.providerFee(attempt.id().value(), payment.number(), attempt.provider(), fee);
            attempts.feeBooked(attempt.id(), fee);
        }
    }

    private void giveBackDuplicate(PaymentRecords.PaymentRow payment, Attempt attempt, PaymentState state) {
        bookings.unknownMoney(attempt.id().value(), payment.number(), attempt.provider(), state.amount());
        refunds.requestDuplicate(attempt, state);
    }

    private void flag(PaymentRecords.PaymentRow payment, Attempt attempt, PaymentState state, String us) {
        FlagReason reason = SettlementPolicy.mismatch(attempt, state, us).orElseThrow();
        flags.add(attempt.provider(), state.reference(), attempt.id(), reason, state.amount(), state.charge());
        if (reason != FlagReason.OTHER_MERCHANT) {
            bookings.unknownMoney(attempt.id().value(), payment.number(), attempt.provider(), state.amount());
        }
    }

    /**
     * Flags money of ours that belongs to no attempt and books it to suspense, once, and what the provider kept of it
     * once that is known.
     */
    public void flagUnknown(String provider, PaymentState state) {
        UUID added = flags.add(
                provider, state.reference(), null, FlagReason.UNKNOWN_PAYMENT, state.amount(), state.charge());
        if (added != null) {
            bookings.unknownMoney(added, state.reference(), provider, state.amount());
        }
        Money fee = state.fee();
        if (fee != null) {
            flags.feeKnown(provider, state.reference())
                    .ifPresent(flag -> bookings.providerFee(flag, state.reference(), provider, fee));
        }
    }

    /** Money that belongs to no attempt, whose provider should be asked again for the fee. */
    public List<FlagRow> withoutFee(int most) {
        return flags.withoutFee(most);
    }

    /** The job has asked for the fee of such money, whatever came of it; it asks again later. */
    public void checked(FlagRow unknown) {
        flags.checked(unknown);
    }

    /** Flags a genuine callback or payment of another merchant; no money of ours is in it. */
    public void flagOtherMerchant(String provider, String reference) {
        flags.add(provider, reference, null, FlagReason.OTHER_MERCHANT, null, null);
    }

    /** Gives up an unpaid purchase unless it can still be paid by a live attempt; says whether it is given up now. */
    public boolean abandonUnlessLive(PurchaseId purchase, Abandonment why) {
        payments.lockOf(purchase);
        return attempts.liveOf(purchase).isEmpty() && ordering.abandon(purchase, why);
    }

    /**
     * Purchases whose time to pay is over and that still wait for their money, those whose page was closed in vain
     * last; a bounded number.
     */
    public List<PurchaseId> overdue(int most) {
        return sql.list("""
                select w.purchase_id from ordering.awaiting_payment w
                left join payment.attempt t on t.purchase_id = w.purchase_id and t.status in ('STARTING', 'OPEN')
                where w.pay_before <= ? order by coalesce(t.next_check_at, w.pay_before) limit ?""", row -> new PurchaseId(row.uuid("purchase_id")), time.now(), most);
    }
}
