package org.sandaga.notification;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.VendorId;

/**
 * Which messages are wanted; null leaves open.
 *
 * @param purchase about this purchase
 * @param vendor about this vendor
 * @param status that have come this far
 * @param recipient whose address holds this, in any case
 * @param kind exactly what it says, in kebab case
 */
public record MessageFilter(
        @Nullable PurchaseId purchase,
        @Nullable VendorId vendor,
        @Nullable MessageStatus status,
        @Nullable String recipient,
        @Nullable String kind) {

    /** Those to anybody. */
    public MessageFilter(@Nullable PurchaseId purchase, @Nullable VendorId vendor, @Nullable MessageStatus status) {
        this(purchase, vendor, status, null, null);
    }

    /** Everything. */
    public static final MessageFilter ALL = new MessageFilter(null, null, null);
}
