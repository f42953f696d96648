package org.sandaga.vendor;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.VendorId;

/**
 * Where a vendor's money goes.
 *
 * @param vendor the vendor
 * @param provider the provider's stable name
 * @param accountId the provider's id of the account
 * @param status whether it can be paid; only {@link DestinationStatus#ENABLED} may
 * @param reason the provider's code of what is in the way, or null
 * @param changedAt when the status was last different, by business time
 */
public record PayoutDestination(
        VendorId vendor,
        String provider,
        String accountId,
        DestinationStatus status,
        @Nullable String reason,
        Instant changedAt) {}
