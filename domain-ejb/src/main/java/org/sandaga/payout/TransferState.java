package org.sandaga.payout;

import org.jspecify.annotations.Nullable;

/**
 * What the provider says of a transfer.
 *
 * @param reference the provider's name for it
 * @param status how far it is
 * @param failure the provider's code of why it failed, or null
 */
public record TransferState(
        String reference, Status status, @Nullable String failure) {

    /** How far a transfer is. */
    public enum Status {
        /** Taken on, not yet in the vendor's account. */
        SENT,
        /** In the vendor's account. */
        SETTLED,
        /** It failed or came back; the money is ours again. */
        FAILED
    }
}
