package org.sandaga.payment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Money;

/**
 * Money or a callback that fits nothing we asked for, for staff to look at.
 *
 * @param provider who reported it
 * @param reference the provider's name for it
 * @param reason in what it does not fit
 * @param amount how much came, or null when none did
 * @param asked how much we had asked for, or null when we asked for nothing of the kind
 * @param purchase the one it was meant for, as far as we know, else null
 * @param number of that purchase, or null
 * @param foundAt business time
 */
public record FlagRow(
        String provider,
        String reference,
        FlagReason reason,
        @Nullable Money amount,
        @Nullable Money asked,
        @Nullable PurchaseId purchase,
        @Nullable String number,
        Instant foundAt) {

    /** Whether money of ours is in it, which is kept in suspense until somebody has decided. */
    public boolean isKept() {
        return amount != null && reason != FlagReason.OTHER_MERCHANT;
    }
}
