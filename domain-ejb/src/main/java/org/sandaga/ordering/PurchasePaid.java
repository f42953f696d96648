package org.sandaga.ordering;

import java.util.List;
import java.util.UUID;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;

/**
 * The whole purchase has been paid; its vendors may accept.
 *
 * @param purchase the purchase
 * @param number its number for people
 * @param quote the quote whose reservation is to become an allocation
 * @param language ISO 639-1
 * @param total what was paid
 * @param orders the parts that are now to be accepted
 */
public record PurchasePaid(
        PurchaseId purchase, String number, UUID quote, String language, Money total, List<PaidPart> orders)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return purchase;
    }
}
