package org.sandaga.ordering;

import org.jspecify.annotations.Nullable;

/**
 * Which purchases staff want to see.
 *
 * @param number the beginning of the number, or null
 * @param email the shopper's e-mail in any case, or null
 * @param state where at least one of its vendor orders stands, or null
 */
public record PurchaseFilter(
        @Nullable String number,
        @Nullable String email,
        @Nullable VendorOrderStatus state) {
    /** All of them. */
    public static final PurchaseFilter ALL = new PurchaseFilter(null, null);

    /** Those of a number and an e-mail, in any state. */
    public PurchaseFilter(@Nullable String number, @Nullable String email) {
        this(number, email, null);
    }
}
