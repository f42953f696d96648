package org.sandaga.ordering;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * A purchase in a list.
 *
 * @param id the purchase
 * @param number its number for people
 * @param status derived from the vendor orders
 * @param total what was to be paid
 * @param title of its first line
 * @param picture of its first line, by the hash of its bytes, or null
 * @param lines how many lines it has
 * @param vendors how many vendors it is from
 * @param buyer the name that the parcels go to
 * @param email where the shopper is written to
 * @param placedAt business time
 * @param payBefore business time at which it is given up when unpaid
 * @param paidAt business time, or null
 */
public record PurchaseRow(
        PurchaseId id,
        String number,
        PurchaseStatus status,
        Money total,
        Texts title,
        @Nullable String picture,
        int lines,
        int vendors,
        String buyer,
        String email,
        Instant placedAt,
        Instant payBefore,
        @Nullable Instant paidAt) {}
