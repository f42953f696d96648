package org.sandaga.analytics;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Money;
import org.sandaga.vendor.MemberView;
import org.sandaga.vendor.PayoutDestination;

/**
 * What staff see of a vendor beside its profile.
 *
 * @param members who acts for it
 * @param destination where its money goes, or null
 * @param offers how many it has, by status
 * @param orders how many paid ones it has, by status
 * @param latest its latest paid orders
 * @param sold what was paid in the last thirty days for orders that were not refused or cancelled since, by currency
 */
public record VendorFile(
        List<MemberView> members,
        @Nullable PayoutDestination destination,
        List<Count> offers,
        List<Count> orders,
        List<Order> latest,
        List<Money> sold) {

    /** How many stand there. */
    public record Count(String status, long number) {}

    /** An order in its file. */
    public record Order(
            VendorOrderId id, PurchaseId purchase, String number, String status, Money total, Instant placedAt) {}
}
