package org.sandaga.ordering;

import java.time.Instant;
import java.util.List;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * What a purchase asks to be paid and for whom, as payment needs it.
 *
 * @param purchase the purchase
 * @param number its number for people
 * @param total what is to be paid
 * @param language ISO 639-1 of the shopper
 * @param email where the shopper is written to
 * @param payBefore business time at which it is given up when unpaid
 * @param awaitsPayment false once it is paid or given up
 * @param positions what it is for, in the shopper's language; adds up to the total
 * @param shares one for each vendor order; adds up to the total
 */
public record Bill(
        PurchaseId purchase,
        String number,
        Money total,
        String language,
        String email,
        Instant payBefore,
        boolean awaitsPayment,
        List<Position> positions,
        List<Share> shares) {

    /**
     * One position.
     *
     * @param name in the shopper's language, with the number of pieces
     * @param amount of all pieces
     */
    public record Position(String name, Money amount) {}

    /**
     * One vendor's share.
     *
     * @param order the vendor order
     * @param number its number for people
     * @param vendor whose it is
     * @param total with shipping and tax
     * @param commission what the marketplace keeps of it, frozen at placement
     * @param commissionTax tax on that
     */
    public record Share(
            VendorOrderId order, String number, VendorId vendor, Money total, Money commission, Money commissionTax) {}
}
