package org.sandaga.ledger;

import java.util.UUID;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * Money given back to a shopper out of one vendor order.
 *
 * @param cause what makes it unique: the refund's allocation to this vendor order
 * @param reference the vendor order's number
 * @param provider who paid it back
 * @param amount what the shopper gets
 * @param commission how much of the frozen commission is given back
 * @param commissionTax how much of its tax
 */
public record MoneyBack(
        UUID cause,
        UUID vendorOrder,
        VendorId vendor,
        String reference,
        String provider,
        Money amount,
        Money commission,
        Money commissionTax) {

    /** What it takes from the vendor; negative when the fee given back is larger than the refund. */
    Money net() {
        return amount.minus(commission).minus(commissionTax);
    }
}
