package org.sandaga.checkout;

import java.time.Instant;
import java.util.List;

import org.sandaga.shared.Money;

/**
 * What a shopper is asked to accept.
 *
 * @param expiresAt business time until which it can be accepted
 * @param items all goods
 * @param shipping all packages
 * @param taxAdded taxes that come on top; zero where prices include them
 * @param taxIncluded taxes that prices contain
 * @param total what will be charged: items, shipping and added taxes
 */
public record QuoteView(
        QuoteId id,
        Instant expiresAt,
        List<QuotePackage> packages,
        Money items,
        Money shipping,
        Money taxAdded,
        Money taxIncluded,
        Money total) {}
