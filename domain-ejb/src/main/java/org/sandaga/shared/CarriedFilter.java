package org.sandaga.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which events of the outbox are wanted.
 *
 * @param waiting whether only those that the broker has not taken
 * @param type exactly this event, {@code capability.EventName}; null for all
 * @param aggregates of one of these things, by their public ids; null for all
 */
public record CarriedFilter(
        boolean waiting, @Nullable String type, @Nullable List<String> aggregates) {
    /** Everything. */
    public static final CarriedFilter ALL = new CarriedFilter(false, null, null);
}
