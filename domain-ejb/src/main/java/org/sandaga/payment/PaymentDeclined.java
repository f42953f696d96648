package org.sandaga.payment;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.Money;

/**
 * An attempt to pay was declined, told once for each attempt; no money moved, and another may follow in time.
 *
 * @param attempt the attempt
 * @param purchase what was to be paid
 * @param amount how much
 */
public record PaymentDeclined(AttemptId attempt, PurchaseId purchase, Money amount) implements DomainEvent {
    @Override
    public Id aggregate() {
        return purchase;
    }
}
