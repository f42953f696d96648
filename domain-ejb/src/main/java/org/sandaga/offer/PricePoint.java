package org.sandaga.offer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * A price that an offer had from a moment on.
 *
 * @param price the price, or null when it was taken away
 * @param from business time
 * @param by who set it
 */
public record PricePoint(String currency, @Nullable Money price, Instant from, String by) {}
