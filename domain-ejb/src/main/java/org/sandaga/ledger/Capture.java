package org.sandaga.ledger;

import java.util.List;
import java.util.UUID;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * Money of a purchase that a provider has captured, split over the vendors.
 *
 * @param cause what makes it unique: the payment attempt
 * @param purchase the purchase, as the subject of the provider's side
 * @param reference the purchase number
 * @param provider who holds the money now
 * @param parts one per vendor order, all of one currency; at least one
 */
public record Capture(UUID cause, UUID purchase, String reference, String provider, List<Part> parts) {

    public Capture {
        parts = List.copyOf(parts);
    }

    Money total() {
        return Money.sum(
                parts.stream().map(Part::amount).toList(),
                parts.getFirst().amount().currency());
    }

    /**
     * One vendor's part.
     *
     * @param amount what the shopper paid for this vendor order
     * @param commission the marketplace's fee on it, as frozen at placement
     * @param commissionTax tax on that fee
     */
    public record Part(UUID vendorOrder, VendorId vendor, Money amount, Money commission, Money commissionTax) {}
}
