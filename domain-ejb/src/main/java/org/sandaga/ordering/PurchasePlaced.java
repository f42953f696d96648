package org.sandaga.ordering;

import java.util.List;
import java.util.UUID;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;

/**
 * A shopper has placed a purchase; it waits for its money.
 *
 * @param purchase the purchase
 * @param number its number for people
 * @param quote the quote it copies, which names its stock reservation
 * @param market the market
 * @param language ISO 639-1
 * @param total what is to be paid
 * @param orders its parts by vendor
 */
public record PurchasePlaced(
        PurchaseId purchase,
        String number,
        UUID quote,
        String market,
        String language,
        Money total,
        List<PaidPart> orders)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return purchase;
    }
}
