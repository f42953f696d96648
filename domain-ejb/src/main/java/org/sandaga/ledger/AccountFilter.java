package org.sandaga.ledger;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.VendorId;

/** Which accounts are wanted; null leaves a choice open. */
public record AccountFilter(
        @Nullable AccountType type,
        @Nullable VendorId vendor,
        @Nullable String currency) {

    /** All accounts. */
    public static final AccountFilter ALL = new AccountFilter(null, null, null);
}
