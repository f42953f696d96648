package org.sandaga.ordering;

import java.util.List;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * The vendor will not ship; the money of the whole vendor order goes back.
 *
 * @param order the vendor order
 * @param purchase the purchase it belongs to
 * @param vendor whose order it is
 * @param number its number for people, such as {@code 100042-1}
 * @param reason in the vendor's words
 * @param total what goes back, with shipping and tax
 * @param lines the stock that is free again
 */
public record VendorOrderRefused(
        VendorOrderId order,
        PurchaseId purchase,
        VendorId vendor,
        String number,
        String reason,
        Money total,
        List<StockLine> lines)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return order;
    }
}
