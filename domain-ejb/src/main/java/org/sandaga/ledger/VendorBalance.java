package org.sandaga.ledger;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * How a vendor stands in one currency; every figure is the sum of ledger entries.
 *
 * @param pending earned, not yet due
 * @param payable due with the next payout
 * @param receivable what the vendor owes, netted by the next payout; positive
 * @param reserve kept back for a while
 * @param hold frozen by disputes
 */
public record VendorBalance(
        VendorId vendor, Money pending, Money payable, Money receivable, Money reserve, Money hold) {

    /** The ISO 4217 code of all figures. */
    public String currency() {
        return pending.currency();
    }

    /** What the next payout may bring: payable less what the vendor owes; may be negative. */
    public Money available() {
        return payable.minus(receivable);
    }
}
