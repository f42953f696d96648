package org.sandaga.checkout;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * That a shopper agrees to a price.
 *
 * @param quote what was shown
 * @param total the total that was shown
 * @param visitor where a guest comes from, such as a network address, so that one visitor cannot hold all stock; null
 *     when it is not known. An account counts as itself.
 */
public record Acceptance(
        QuoteId quote, Money total, @Nullable String visitor) {}
