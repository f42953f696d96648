package org.sandaga.ordering;

import java.util.UUID;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/**
 * The purchase was not paid in time or given up; its reservation may go.
 *
 * @param purchase the purchase
 * @param number its number for people
 * @param quote the quote whose reservation is to be released
 * @param why who gave it up
 */
public record PurchaseAbandoned(PurchaseId purchase, String number, UUID quote, Abandonment why)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return purchase;
    }
}
