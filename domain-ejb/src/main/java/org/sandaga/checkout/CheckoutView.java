package org.sandaga.checkout;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;
import org.sandaga.ordering.PurchaseId;

/**
 * How far a checkout has come; what is null is still to be done.
 *
 * @param currency ISO 4217
 * @param language ISO 639-1, in which the shopper is written to
 * @param quote the quote that can be accepted
 * @param shortages of what the quote wants, that of which there is too little just now
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
        List<Shortage> shortages,
        @Nullable PurchaseId purchase) {}
