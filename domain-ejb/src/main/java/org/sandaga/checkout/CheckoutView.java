package org.sandaga.checkout;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;
import org.sandaga.ordering.PurchaseId;

/**
 * How far a checkout has come; what is null is still to be done.
 *
 * @param currency ISO 4217
 * @param language ISO 639-1, in which the shopper is written to
 * @param quote the quote that can be accepted
 * @param purchase what it came to
 */
public record CheckoutView(
        CheckoutId id,
        String market,
        String currency,
        String language,
        @Nullable String email,
        @Nullable PostalAddress shipTo,
        @Nullable PostalAddress billTo,
        @Nullable QuoteView quote,
        @Nullable PurchaseId purchase) {}
