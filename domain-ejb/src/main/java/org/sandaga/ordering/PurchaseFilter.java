package org.sandaga.ordering;

import org.jspecify.annotations.Nullable;

/**
 * Which purchases staff want to see.
 *
 * @param number the beginning of the number, or null
 * @param email the shopper's e-mail in any case, or null
 */
public record PurchaseFilter(
        @Nullable String number, @Nullable String email) {
    /** All of them. */
    public static final PurchaseFilter ALL = new PurchaseFilter(null, null);
}
