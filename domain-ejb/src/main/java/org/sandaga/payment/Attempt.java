package org.sandaga.payment;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Money;

/**
 * One try to pay a purchase, as it was read.
 *
 * @param id the idempotency key of its hosted page
 * @param payment the payment it is for
 * @param purchase the purchase that is to be paid
 * @param provider who hosts the page
 * @param status how far it is
 * @param amount what was asked for
 * @param request what the provider is told
 * @param reference the provider's name of the page, once known
 * @param page where to send the shopper, once known
 * @param feeKnown whether the provider's fee has been booked
 * @param checks how often the job asked the provider for news of it as it stands
 */
public record Attempt(
        AttemptId id,
        UUID payment,
        PurchaseId purchase,
        String provider,
        AttemptStatus status,
        Money amount,
        StartPayment request,
        @Nullable String reference,
        @Nullable URI page,
        boolean feeKnown,
        int checks) {

    /** Whether its page has closed by itself at the latest by now, a moment of system time. */
    boolean isClosedByItself(Instant now) {
        return !request.expiresAt().isAfter(now);
    }
}
