package org.sandaga.payment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Money;

/**
 * Money that goes back, in a list.
 *
 * @param id the refund
 * @param order the vendor order it was paid for, or null for money that came twice
 * @param amount how much
 * @param status how far it is
 * @param reason why
 * @param requestedAt business time
 * @param confirmedAt business time, or null
 */
public record RefundRow(
        RefundId id,
        @Nullable VendorOrderId order,
        Money amount,
        Refund.Status status,
        String reason,
        Instant requestedAt,
        @Nullable Instant confirmedAt) {}
