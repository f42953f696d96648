package org.sandaga.payment;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;

/**
 * The provider has given money back to the shopper.
 *
 * @param refund the refund
 * @param purchase the purchase it is about
 * @param order the vendor order it was paid for, or null for money that came twice
 * @param number the purchase's number for people
 * @param amount what the shopper gets
 * @param duplicate whether it was money that came twice
 */
public record RefundConfirmed(
        RefundId refund,
        PurchaseId purchase,
        @Nullable VendorOrderId order,
        String number,
        Money amount,
        boolean duplicate)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return purchase;
    }
}
