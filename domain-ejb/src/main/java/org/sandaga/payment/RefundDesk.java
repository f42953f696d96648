package org.sandaga.payment;

import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ledger.Bookings;
import org.sandaga.ledger.MoneyBack;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Events;
import org.sandaga.shared.Money;

/** The short transactions around money going back: the claim before the provider is called, its answer after. */
@Stateless
public class RefundDesk {
    private final PaymentRecords payments;
    private final Refunds refunds;
    private final Bookings bookings;
    private final Events events;

    @Inject
    RefundDesk(PaymentRecords payments, Refunds refunds, Bookings bookings, Events events) {
        this.payments = payments;
        this.refunds = refunds;
        this.bookings = bookings;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public RefundDesk() {
        this(null, null, null, null);
    }

    /** Claims everything that is left of a vendor order's money, with its commission; nothing when nothing is left. */
    public Optional<RefundId> claimRest(VendorOrderId order, String reason) {
        return payments.lockOf(order)
                .filter(allocation -> allocation.left().isPositive())
                .map(allocation -> claim(allocation, allocation.left(), reason));
    }

    /**
     * Claims a part of a vendor order's money, with its part of the commission.
     *
     * @throws MoreThanCaptured when less is left
     */
    public RefundId claim(VendorOrderId order, Money amount, String reason) {
        Money nothing = Money.zero(amount.currency());
        Allocation allocation = payments.lockOf(order).orElseThrow(() -> new MoreThanCaptured(order.text(), nothing));
        boolean fits = allocation.captured().currency().equals(amount.currency())
                && amount.isPositive()
                && amount.compareTo(allocation.left()) <= 0;
        if (!fits) {
            throw new MoreThanCaptured(allocation.number(), allocation.left());
        }
        return claim(allocation, amount, reason);
    }

    /**
     * Claims a part of a vendor order's money whose commission is known exactly; everything that is left, with all of
     * its commission, when that is not more.
     */
    public Optional<RefundId> claimPart(
            VendorOrderId order, Money amount, Money commission, Money commissionTax, String reason) {
        return payments.lockOf(order)
                .filter(from -> amount.isPositive() && from.left().isPositive())
                .map(from -> amount.compareTo(from.left()) < 0
                        ? claim(
                                from,
                                amount,
                                commission.min(from.commission().minus(from.commissionBack())),
                                commissionTax.min(from.commissionTax().minus(from.commissionTaxBack())),
                                reason)
                        : claim(from, from.left(), reason));
    }

    private RefundId claim(Allocation from, Money amount, String reason) {
        return claim(from, amount, from.commissionWith(amount), from.commissionTaxWith(amount), reason);
    }

    private RefundId claim(Allocation from, Money amount, Money commission, Money commissionTax, String reason) {
        payments.claim(from, amount, commission, commissionTax);
        return refunds.request(from, amount, commission, commissionTax, reason);
    }

    /** Refunds that should be sent, or asked after. */
    public List<Refund> due(int most) {
        return refunds.due(most);
    }

    /** The refund of a provider's name. */
    public Optional<Refund> find(String provider, String reference) {
        return refunds.byReference(provider, reference);
    }

    /**
     * Takes in what the provider says of a refund, in whatever order it is heard: a failure outranks a confirmation,
     * for money that was on its way can come back, and money that came back is not sent again by itself. An answer of a
     * round that is over says nothing of the next.
     *
     * @param round the round that the provider was asked in
     */
    public void settle(RefundId id, int round, RefundState state) {
        Refund refund = locked(id);
        if (refund.round() != round) {
            return;
        }
        switch (state.status()) {
            case PENDING -> pending(refund, state);
            case CONFIRMED -> confirmed(refund, state);
            case FAILED -> failed(refund, state);
        }
    }

    private void pending(Refund refund, RefundState state) {
        if (refund.status().isOpen()) {
            refunds.move(refund.id(), Refund.Status.PENDING, state);
            refunds.postpone(refund);
        }
    }

    private void confirmed(Refund refund, RefundState state) {
        if (refund.status().isOpen()) {
            refunds.move(refund.id(), Refund.Status.CONFIRMED, state);
            confirm(refund);
        }
    }

    private void failed(Refund refund, RefundState state) {
        if (refund.status() == Refund.Status.FAILED) {
            return;
        }
        refunds.move(refund.id(), Refund.Status.FAILED, state);
        if (refund.status() == Refund.Status.CONFIRMED) {
            takeBack(refund);
        }
    }

    private void takeBack(Refund refund) {
        if (refund.duplicate()) {
            bookings.unknownMoneyKept(refund.attempt().value(), refund.round());
        }
        for (Refunds.Taken taken : refunds.takenBy(refund.id())) {
            payments.refundFailed(refund.payment(), taken.allocation(), taken.amount());
            bookings.refundFailed(taken.id(), refund.round());
        }
    }

    private Refund locked(RefundId id) {
        payments.lock(refunds.get(id).payment());
        return refunds.lock(id);
    }

    private void confirm(Refund refund) {
        PaymentRecords.PaymentRow payment = payments.lock(refund.payment());
        if (refund.duplicate()) {
            bookings.unknownMoneyReturned(
                    refund.attempt().value(), refund.round(), payment.number(), refund.provider(), refund.amount());
        }
        List<Allocation> allocations = payments.allocations(payment.id());
        @Nullable VendorOrderId order = null;
        for (Refunds.Taken taken : refunds.takenBy(refund.id())) {
            Allocation from = allocations.stream()
                    .filter(each -> each.id().equals(taken.allocation()))
                    .findFirst()
                    .orElseThrow();
            give(refund, taken, from);
            order = from.order();
        }
        events.tell(new RefundConfirmed(
                refund.id(), payment.purchase(), order, payment.number(), refund.amount(), refund.duplicate()));
    }

    private void give(Refund refund, Refunds.Taken taken, Allocation from) {
        payments.refunded(from.payment(), from.id(), taken.amount());
        bookings.refunded(new MoneyBack(
                taken.id(),
                refund.round(),
                from.order().value(),
                from.vendor(),
                from.number(),
                refund.provider(),
                taken.amount(),
                taken.commission(),
                taken.commissionTax()));
    }

    /** The provider will not, in this round; a person decides. */
    public void refused(RefundId id, int round, String reason) {
        Refund refund = locked(id);
        if (refund.round() == round && refund.status().isOpen()) {
            refunds.fail(id, reason);
        }
    }

    /** The provider could not be reached; it is called again later with the same key. */
    public void unreached(Refund refund) {
        refunds.postpone(refund);
    }

    /** Lets a failed refund be sent once more. @throws RefundNotFailed when it has not failed */
    public void repeat(RefundId id) {
        if (locked(id).status() != Refund.Status.FAILED) {
            throw new RefundNotFailed(id.text());
        }
        refunds.repeat(id);
    }
}
