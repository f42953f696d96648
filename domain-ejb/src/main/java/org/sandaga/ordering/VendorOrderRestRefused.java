package org.sandaga.ordering;

import java.util.List;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * What is left of a partly shipped order will not be shipped, says its vendor, or the operator for a vendor that does
 * not answer any more; the money of the pieces left goes back.
 *
 * @param order the vendor order
 * @param purchase the purchase it belongs to
 * @param vendor whose order it is
 * @param number its number for people, such as {@code 100042-1}
 * @param reason in the words of whoever refused
 * @param amount what goes back, with tax; the shipping stays paid
 * @param commission what the vendor gets back of the commission
 * @param commissionTax what the vendor gets back of its tax
 * @param lines the stock that is free again
 */
public record VendorOrderRestRefused(
        VendorOrderId order,
        PurchaseId purchase,
        VendorId vendor,
        String number,
        String reason,
        Money amount,
        Money commission,
        Money commissionTax,
        List<StockLine> lines)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return order;
    }
}
