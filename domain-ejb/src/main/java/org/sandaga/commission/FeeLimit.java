package org.sandaga.commission;

import org.jspecify.annotations.Nullable;

/**
 * The least and the most that a rule takes of one order line, in one currency.
 *
 * @param currency ISO 4217
 * @param floorMinor minor units, or null for no floor; never more than the line itself is taken
 * @param capMinor minor units, or null for no cap
 */
public record FeeLimit(
        String currency,
        @Nullable Long floorMinor,
        @Nullable Long capMinor) {}
