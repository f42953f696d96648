package org.sandaga.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which events of the outbox are wanted.
 *
 * @param waiting whether only those that the broker has not taken
 * @param type exactly this event, {@code capability.EventName}; null for all
 * @param aggregate exactly this thing, by its public id; null for all
 */
public record CarriedFilter(
        boolean waiting, @Nullable String type, @Nullable String aggregate) {
    /** Everything. */
    public static final CarriedFilter ALL = new CarriedFilter(false, null, null);
}
