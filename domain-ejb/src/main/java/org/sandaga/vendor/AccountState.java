package org.sandaga.vendor;

import org.jspecify.annotations.Nullable;

/**
 * How an account at a provider stands.
 *
 * @param payoutsEnabled whether money can be sent on from it
 * @param detailsSubmitted whether the vendor has told all that was asked at first
 * @param disabledReason the provider's code of what is in the way, or null
 */
public record AccountState(
        boolean payoutsEnabled,
        boolean detailsSubmitted,
        @Nullable String disabledReason) {}
