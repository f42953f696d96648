package org.sandaga.payment;

import org.jspecify.annotations.Nullable;

/**
 * A genuine callback: a hint that something is worth asking for again, and nothing more.
 *
 * @param id the provider's name for it, the same when it is sent again
 * @param type the provider's word for what happened, for people
 * @param about what kind of thing it concerns
 * @param reference the provider's name of that thing as the matching {@code fetch} takes it, or null when unknown
 * @param merchant whose it is at the provider
 */
public record ProviderEvent(
        String id, String type, About about, @Nullable String reference, String merchant) {

    /** What a callback may concern. */
    public enum About {
        PAYMENT,
        REFUND,
        TRANSFER,
        ACCOUNT,
        OTHER
    }
}
