package org.sandaga.ordering;

import java.time.Instant;

import org.sandaga.shared.Money;

/**
 * A purchase in a list.
 *
 * @param id the purchase
 * @param number its number for people
 * @param status derived from the vendor orders
 * @param total what was to be paid
 * @param vendors how many vendors it is from
 * @param email where the shopper is written to
 * @param placedAt business time
 */
public record PurchaseRow(
        PurchaseId id,
        String number,
        PurchaseStatus status,
        Money total,
        int vendors,
        String email,
        Instant placedAt) {}
