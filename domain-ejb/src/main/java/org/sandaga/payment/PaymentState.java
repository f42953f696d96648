package org.sandaga.payment;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * What the provider says of a hosted payment when asked.
 *
 * @param reference the provider's name for it
 * @param status how far it is
 * @param amount what was captured; what is asked for while nothing was
 * @param fee what the provider keeps, or null while it is not known
 * @param charge the provider's name of the captured money, which refunds name; null before capture
 * @param merchant whose payment it is at the provider
 * @param purchase the public id of the purchase that the provider kept for us, or null
 * @param attempt the public id of the attempt that the provider kept for us, or null
 * @param failure the provider's code of why it failed, or null
 */
public record PaymentState(
        String reference,
        Status status,
        Money amount,
        @Nullable Money fee,
        @Nullable String charge,
        String merchant,
        @Nullable String purchase,
        @Nullable String attempt,
        @Nullable String failure) {

    /** How far a hosted payment is, from nothing to everything. */
    public enum Status {
        /** The page is open; a declined card may be followed by another. */
        PENDING,
        /** It failed for good. */
        FAILED,
        /** The page closed unpaid. */
        EXPIRED,
        /** We have the money. */
        CAPTURED
    }
}
