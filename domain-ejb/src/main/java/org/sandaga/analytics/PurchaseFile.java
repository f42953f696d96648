package org.sandaga.analytics;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payment.AttemptId;
import org.sandaga.payment.RefundId;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * What staff see of a purchase beside the purchase itself: its money and what was told of it.
 *
 * @param attempts to pay it, oldest first
 * @param allocations of what was paid, one for each vendor order
 * @param refunds oldest first
 * @param commissions of each vendor order, frozen at placement
 * @param events what happened, oldest first
 */
public record PurchaseFile(
        List<Attempt> attempts,
        List<Share> allocations,
        List<Return> refunds,
        List<Fee> commissions,
        List<Happening> events) {

    /**
     * One hosted page on which it could be paid.
     *
     * @param status how far it came
     * @param reference the provider's name of it, or null
     * @param failure the provider's code of why it failed, or null
     * @param fee what the provider kept, or null while it is not known
     */
    public record Attempt(
            AttemptId id,
            String provider,
            String status,
            Money amount,
            @Nullable String reference,
            @Nullable String failure,
            @Nullable Money fee,
            Instant startedAt) {}

    /** How much of the payment is one vendor order's. @param claimed what is about to go back */
    public record Share(
            VendorOrderId order, String number, Money share, Money captured, Money claimed, Money refunded) {}

    /** Money that goes back. @param order the number of the vendor order, or null for money that came twice */
    public record Return(
            RefundId id,
            @Nullable String order,
            Money amount,
            String status,
            String reason,
            @Nullable String failure,
            Instant requestedAt,
            @Nullable Instant confirmedAt) {}

    /** What the marketplace keeps of a vendor order, and why. @param explanation by language, of each line */
    public record Fee(VendorOrderId order, Money base, Money commission, Money tax, Texts explanation) {}

    /** Something that happened. @param type {@code capability.EventName} @param about the public id */
    public record Happening(String type, String about, String actor, Instant at) {}
}
