package org.sandaga.payment;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * How the payment of a purchase stands, for the page on which the shopper waits.
 *
 * @param progress in one word
 * @param amount what is asked for
 * @param captured what has come
 * @param refunded what has gone back
 * @param page where to go on paying, or null when there is no open page
 * @param provider through whom the money came, or null while it has not
 */
public record PaymentView(
        Progress progress,
        Money amount,
        Money captured,
        Money refunded,
        @Nullable URI page,
        @Nullable String provider) {

    /** How a payment stands in one word. */
    public enum Progress {
        /** Nobody began to pay. */
        NOT_BEGUN,
        /** A page is open; the provider has said nothing yet. */
        WAITING,
        /** The last page closed or failed; another may be opened while there is time. */
        NOT_PAID,
        /** The money is there. */
        PAID,
        /** All of the money has gone back. */
        REFUNDED,
        /** It was not paid in time, or given up. */
        GIVEN_UP
    }
}
