package org.sandaga.payout;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When a vendor gets its money for one order, or why not yet.
 *
 * @param stage how far the money has come
 * @param at when that ends, or when it arrived; null when nobody can say
 * @param payout the payout that brings it, or null
 * @param whyNot what is in the way of the next run, or null
 * @param payDay the pay day on which it should leave; null when nobody can say
 */
public record PayoutExpectation(
        Stage stage,
        @Nullable Instant at,
        @Nullable PayoutId payout,
        @Nullable WhyNot whyNot,
        @Nullable LocalDate payDay) {

    /** How far the money of an order has come. */
    public enum Stage {
        /** The order ended, and its money went back. */
        NONE,
        /** It has to arrive first. */
        AFTER_DELIVERY,
        /** It has arrived; the hold runs. */
        HELD,
        /** Due with the next run. */
        DUE,
        /** In a run that has been approved. */
        APPROVED,
        /** At the provider. */
        SENT,
        /** In the vendor's account. */
        PAID
    }

    /** Whether nothing is in the way but that the operator pays by hand, on no fixed day. */
    public boolean isByHand() {
        return (stage == Stage.HELD || stage == Stage.DUE) && whyNot == null && payDay == null;
    }
}
