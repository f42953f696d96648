package org.sandaga.payment;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * What the provider says of a refund.
 *
 * @param reference the provider's name for it
 * @param status how far it is
 * @param amount how much goes back
 * @param failure the provider's code of why it failed, or null
 */
public record RefundState(
        String reference,
        Status status,
        Money amount,
        @Nullable String failure) {

    /** How far a refund is. */
    public enum Status {
        /** The provider has taken it on. */
        PENDING,
        /** The money is on its way to the shopper. */
        CONFIRMED,
        /** The provider could not give it back. */
        FAILED
    }
}
