package org.sandaga.payment;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Money;

/**
 * What a provider is told to open a hosted page; stored before the call, so a repetition sends exactly the same.
 *
 * @param attempt our name of the attempt, to be kept by the provider
 * @param purchase our name of the purchase, to be kept by the provider
 * @param purchaseNumber the purchase's number for people; groups the transfers that follow
 * @param amount what is to be paid
 * @param lines what it is for, for people; adds up to the amount
 * @param successUrl where the shopper comes back after paying
 * @param cancelUrl where the shopper comes back without
 * @param expiresAt system time at which the page should close by itself
 * @param language ISO 639-1
 * @param customerEmail for the provider's form and receipt
 */
public record StartPayment(
        AttemptId attempt,
        PurchaseId purchase,
        String purchaseNumber,
        Money amount,
        List<Line> lines,
        URI successUrl,
        URI cancelUrl,
        Instant expiresAt,
        String language,
        String customerEmail) {

    public StartPayment {
        lines = List.copyOf(lines);
    }

    /**
     * One position on the hosted page.
     *
     * @param name in the shopper's language
     * @param amount of all pieces
     */
    public record Line(String name, Money amount) {}
}
