package org.sandaga.customer;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.InvalidInput;

/**
 * What a shopper prefers.
 *
 * @param phone to be reached at, or null
 * @param market code of the market they buy in, or null when they have not chosen
 */
public record CustomerProfile(
        @Nullable String phone, @Nullable String market) {

    /**
     * What somebody has typed; what was kept is read as it is.
     *
     * @throws InvalidInput when one of them can be no such thing
     */
    public static CustomerProfile of(@Nullable String phone, @Nullable String market) {
        if (phone != null && !phone.matches("\\+?[0-9 ().-]{5,29}")) {
            throw new InvalidInput("phone", "+221 77 123 45 67");
        }
        if (market != null && !market.matches("[A-Z]{2}")) {
            throw new InvalidInput("market", "SN, CI, FR, US");
        }
        return new CustomerProfile(phone, market);
    }
}
