package org.sandaga.payout;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * A payout in a list, for staff and for its vendor.
 *
 * @param id the payout
 * @param run the run it is of
 * @param vendor whose money it is
 * @param vendorName its shop's name
 * @param amount how much
 * @param status where it stands
 * @param provider who sends it
 * @param destination the provider's name of the vendor's account
 * @param reference the provider's name of the transfer, or null
 * @param failure the provider's code, or why it was dropped, or null
 * @param plannedAt business time
 * @param sentAt business time, or null
 * @param settledAt business time, or null
 * @param expectedAt by when the vendor's bank should have it, or null while it is not sent
 */
public record PayoutRow(
        PayoutId id,
        PayoutRunId run,
        VendorId vendor,
        String vendorName,
        Money amount,
        PayoutStatus status,
        String provider,
        String destination,
        @Nullable String reference,
        @Nullable String failure,
        Instant plannedAt,
        @Nullable Instant sentAt,
        @Nullable Instant settledAt,
        @Nullable Instant expectedAt) {}
