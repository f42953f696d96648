package org.sandaga.payout;

import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ledger.Bookings;
import org.sandaga.shared.Events;
import org.sandaga.shared.Money;

/** The short transactions around a transfer: the intent before the provider is called, its answer after. */
@Stateless
public class PayoutDesk {
    private final PayoutRecords payouts;
    private final PayoutPolicy policy;
    private final Bookings bookings;
    private final Events events;

    @Inject
    PayoutDesk(PayoutRecords payouts, PayoutPolicy policy, Bookings bookings, Events events) {
        this.payouts = payouts;
        this.policy = policy;
        this.bookings = bookings;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PayoutDesk() {
        this(null, null, null, null);
    }

    /** What should be sent, or asked after; a bounded number. */
    public List<PayoutId> due(int most) {
        return payouts.due(most).stream().map(Payout::id).toList();
    }

    /** The payouts of a run that wait to be sent. */
    public List<PayoutId> approved(PayoutRunId run) {
        return payouts.approved(run).stream().map(Payout::id).toList();
    }

    /**
     * Writes the intent to call the provider about a payout: what leaves is booked before it leaves.
     *
     * @return what to do; empty when there is nothing to do any more
     * @throws org.sandaga.ledger.PayableHasChanged when what it was planned from is not due in full any more
     */
    public Optional<Errand> begin(PayoutId id) {
        Payout payout = payouts.lock(id);
        return switch (payout.status()) {
            case APPROVED -> beginSending(payout);
            case SENT, SETTLED -> {
                payouts.postpone(payout);
                yield Optional.of(errand(payout));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Errand> beginSending(Payout payout) {
        Optional<String> obstacle = obstacle(payout);
        if (obstacle.isPresent()) {
            payouts.end(payout.id(), PayoutStatus.DROPPED, obstacle.get());
            return Optional.empty();
        }
        Money booked = bookings.payoutSent(
                payout.id().value(),
                payout.attempt(),
                payout.vendor(),
                payout.amount().currency(),
                payout.provider(),
                payouts.entries(payout.id()));
        if (!booked.equals(payout.amount())) {
            throw new IllegalStateException(payout.id() + " would send " + payout.amount() + " but books " + booked);
        }
        payouts.sent(payout);
        return Optional.of(errand(payout));
    }

    /** What has come in the way since it was planned. */
    private Optional<String> obstacle(Payout payout) {
        Standing vendor = payouts.standing(payout);
        Standing.Destination destination = vendor.destination();
        if (payouts.isClaimed(payout.id())) {
            return Optional.of(WhyNot.DISPUTED.name());
        }
        if (destination != null && !destination.account().equals(payout.destination())) {
            return Optional.of(WhyNot.DESTINATION_CHANGED.name());
        }
        return policy.whyNot(vendor).map(WhyNot::name);
    }

    private static Errand errand(Payout payout) {
        return new Errand(
                payout.id(),
                payout.attempt(),
                payout.provider(),
                payout.reference(),
                payout.request(),
                payout.idempotencyKey());
    }

    /** What it was planned from has changed: it is not sent, and the next run has its money. */
    public void drop(PayoutId id, String reason) {
        if (payouts.lock(id).status() == PayoutStatus.APPROVED) {
            payouts.end(id, PayoutStatus.DROPPED, reason);
        }
    }

    /** Takes in what the provider says of a transfer; saying it again, late or of an earlier attempt changes nothing. */
    public void answered(PayoutId id, int attempt, TransferState state) {
        Payout payout = payouts.lock(id);
        if (payout.attempt() != attempt) {
            return;
        }
        if (payout.status() == PayoutStatus.SENT && payout.reference() == null) {
            payouts.known(id, state.reference());
            events.tell(new PayoutSent(id, payout.run(), payout.vendor(), payout.amount()));
        }
        switch (state.status()) {
            case SENT -> {}
            case SETTLED -> settle(payout);
            case FAILED -> fail(payout, state.failure() == null ? "failed" : state.failure());
        }
    }

    private void settle(Payout payout) {
        if (payout.status() == PayoutStatus.SENT) {
            bookings.payoutSettled(payout.id().value(), payout.id().text(), payout.provider(), payout.amount());
            events.tell(new PayoutSettled(payout.id(), payout.run(), payout.vendor(), payout.amount()));
        }
        if (payout.status() == PayoutStatus.SENT || payout.status() == PayoutStatus.SETTLED) {
            payouts.settled(payout.id());
        }
    }

    private void fail(Payout payout, String reason) {
        switch (payout.status()) {
            case SENT -> {
                bookings.payoutFailed(payout.id().value(), payout.attempt());
                end(payout, PayoutStatus.FAILED, reason);
            }
            case SETTLED -> {
                bookings.payoutReturned(payout.id().value(), payout.attempt());
                end(payout, PayoutStatus.RETURNED, reason);
            }
            default -> {}
        }
    }

    private void end(Payout payout, PayoutStatus as, String reason) {
        payouts.end(payout.id(), as, reason);
        events.tell(new PayoutFailed(
                payout.id(), payout.run(), payout.vendor(), payout.amount(), reason, as == PayoutStatus.RETURNED));
    }

    /** The provider answered that it will not. */
    public void refused(PayoutId id, int attempt, String reason) {
        Payout payout = payouts.lock(id);
        if (payout.attempt() == attempt && payout.status() == PayoutStatus.SENT) {
            fail(payout, reason);
        }
    }

    /**
     * What is to be done at the provider.
     *
     * @param reference the provider's name of the transfer to ask after, or null when it is to be sent
     */
    public record Errand(
            PayoutId payout,
            int attempt,
            String provider,
            @Nullable String reference,
            StartTransfer request,
            String idempotencyKey) {}
}
