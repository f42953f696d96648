package org.sandaga.ordering;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.VendorId;

/**
 * Which purchases staff want to see.
 *
 * @param number the beginning of the number, or null
 * @param email the shopper's e-mail in any case, or null
 * @param state where at least one of its vendor orders stands, or null
 * @param vendor who sells at least one of its vendor orders, the one of the state when that is asked for; or null
 * @param among only these, or null
 * @param from placed then or later, by business time; or null
 * @param until placed earlier, by business time; or null
 */
public record PurchaseFilter(
        @Nullable String number,
        @Nullable String email,
        @Nullable VendorOrderStatus state,
        @Nullable VendorId vendor,
        @Nullable Collection<PurchaseId> among,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** All of them. */
    public static final PurchaseFilter ALL = new PurchaseFilter(null, null);

    /** Those of a number and an e-mail, in any state. */
    public PurchaseFilter(@Nullable String number, @Nullable String email) {
        this(number, email, null);
    }

    /** Those of a number, an e-mail and a state. */
    public PurchaseFilter(@Nullable String number, @Nullable String email, @Nullable VendorOrderStatus state) {
        this(number, email, state, null, null);
    }

    /** Those of any day. */
    public PurchaseFilter(
            @Nullable String number,
            @Nullable String email,
            @Nullable VendorOrderStatus state,
            @Nullable VendorId vendor,
            @Nullable Collection<PurchaseId> among) {
        this(number, email, state, vendor, among, null, null);
    }
}
