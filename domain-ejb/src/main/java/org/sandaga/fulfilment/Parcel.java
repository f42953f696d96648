package org.sandaga.fulfilment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.ShippedLine;

/**
 * What a vendor hands to a carrier.
 *
 * @param carrier the carrier's code
 * @param trackingNumber the carrier's name for it; may be null only where the carrier gives none
 * @param lines what is in it; empty for everything that is left of the order
 */
public record Parcel(String carrier, @Nullable String trackingNumber, List<ShippedLine> lines) {

    public Parcel {
        lines = List.copyOf(lines);
    }
}
