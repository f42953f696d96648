package org.sandaga.commission;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * A range of prices of one piece, in one currency; prices in other currencies are outside.
 *
 * @param from the lowest price in it
 * @param below the lowest price above it, or null when it has no end
 */
public record PriceBand(Money from, @Nullable Money below) {

    boolean holds(Money price) {
        return price.currency().equals(from.currency())
                && price.compareTo(from) >= 0
                && (below == null || price.compareTo(below) < 0);
    }
}
