package org.sandaga.ordering;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * A vendor order in its vendor's list.
 *
 * @param id the vendor order
 * @param number its number for people
 * @param status where it stands
 * @param recipient who receives it
 * @param city where it goes
 * @param article what its first line is
 * @param articles how many lines it has
 * @param pieces how many in all
 * @param total what was paid for it
 * @param net what of it is the vendor's after commission and its tax
 * @param placedAt business time
 * @param acceptBefore until when it has to be accepted, or null
 * @param shipBefore until when all of it is to leave, or null while it is not accepted
 */
public record ShopOrderRow(
        VendorOrderId id,
        String number,
        VendorOrderStatus status,
        String recipient,
        String city,
        Texts article,
        int articles,
        int pieces,
        Money total,
        Money net,
        Instant placedAt,
        @Nullable Instant acceptBefore,
        @Nullable Instant shipBefore) {}
