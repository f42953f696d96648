package org.sandaga.ledger;

import java.util.UUID;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * Money given back to a shopper out of one vendor order.
 *
 * @param cause what makes it unique: the refund's allocation to this vendor order
 * @param round 1 for the first time, one more for each repetition after a failure
 * @param reference the vendor order's number
 * @param provider who paid it back
 * @param amount what the shopper gets
 * @param commission how much of the frozen commission is given back
 * @param commissionTax how much of its tax
 */
public record MoneyBack(
        UUID cause,
        int round,
        UUID vendorOrder,
        VendorId vendor,
        String reference,
        String provider,
        Money amount,
        Money commission,
        Money commissionTax) {

    /** Money given back for the first time. */
    public MoneyBack(
            UUID cause,
            UUID vendorOrder,
            VendorId vendor,
            String reference,
            String provider,
            Money amount,
            Money commission,
            Money commissionTax) {
        this(cause, 1, vendorOrder, vendor, reference, provider, amount, commission, commissionTax);
    }

    /** What it takes from the vendor; negative when the fee given back is larger than the refund. */
    Money net() {
        return amount.minus(commission).minus(commissionTax);
    }
}
