package org.sandaga.payment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * Money on its way back, as it was read.
 *
 * @param id the refund
 * @param payment the payment it gives back from
 * @param attempt the attempt whose money it is
 * @param provider who holds the money
 * @param reference the provider's name of the hosted payment
 * @param charge the provider's name of the captured money
 * @param amount how much goes back
 * @param duplicate whether it is money that came twice, out of suspense and not out of allocations
 * @param status how far it is
 * @param reason why it goes back
 * @param round 1 for the first call, one more for each repetition after a failure
 * @param providerReference the provider's name of the refund, once known
 * @param tries how often it was tried in this round
 */
public record Refund(
        RefundId id,
        UUID payment,
        AttemptId attempt,
        String provider,
        String reference,
        String charge,
        Money amount,
        boolean duplicate,
        Status status,
        String reason,
        int round,
        @Nullable String providerReference,
        int tries) {

    /** How far a refund is. */
    public enum Status {
        /** Claimed; the provider may or may not have been called. */
        REQUESTED,
        /** The provider has taken it on. */
        PENDING,
        /** The money is on its way to the shopper. */
        CONFIRMED,
        /** The provider will not, or could not, or the money came back; a person decides. */
        FAILED;

        /** True while its outcome is awaited. */
        boolean isOpen() {
            return this == REQUESTED || this == PENDING;
        }
    }

    /** The key under which the provider gives it back once. */
    String idempotencyKey() {
        return round == 1 ? id.text() : id.text() + "-" + round;
    }

    StartRefund request() {
        return new StartRefund(id, reference, charge, amount, reason);
    }
}
