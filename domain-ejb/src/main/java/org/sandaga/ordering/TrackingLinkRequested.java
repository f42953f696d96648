package org.sandaga.ordering;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/**
 * Somebody who knows number and address of a guest's purchase asked for the link to it.
 *
 * @param purchase the purchase
 * @param number its number for people
 */
public record TrackingLinkRequested(PurchaseId purchase, String number) implements DomainEvent {
    @Override
    public Id aggregate() {
        return purchase;
    }
}
