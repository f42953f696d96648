package org.sandaga.checkout;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;

/**
 * Where a purchase goes and who is written to.
 *
 * @param email where the shopper is written to; null takes the account's address, and a guest must give one
 * @param shipTo in the country of the cart's market
 * @param billTo who is billed, or null for the same
 */
public record Delivery(
        @Nullable String email,
        PostalAddress shipTo,
        @Nullable PostalAddress billTo) {}
