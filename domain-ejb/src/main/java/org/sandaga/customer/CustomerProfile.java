package org.sandaga.customer;

import org.jspecify.annotations.Nullable;

/**
 * What a shopper prefers.
 *
 * @param phone to be reached at, or null
 * @param market code of the market they buy in, or null when they have not chosen
 */
public record CustomerProfile(
        @Nullable String phone, @Nullable String market) {}
