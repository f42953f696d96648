package org.sandaga.payout;

import java.util.List;

import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Money;

/**
 * A payout with what it is made of.
 *
 * @param payout the payout
 * @param shares by vendor order; they add up to the payout
 */
public record PayoutView(PayoutRow payout, List<Share> shares) {

    /**
     * What one order brings.
     *
     * @param sale what the shopper paid for it
     * @param commission what the marketplace kept of that
     * @param commissionTax the tax on it
     * @param amount negative for what the vendor owed of it
     */
    public record Share(
            VendorOrderId order, String number, Money sale, Money commission, Money commissionTax, Money amount) {

        /** Whether it only takes back of an order that was paid out before. */
        public boolean isTakenBack() {
            return amount.isNegative();
        }

        /** What refunds took: all that the amount has less than the sale brought. */
        public Money refunded() {
            return isTakenBack()
                    ? amount.negated()
                    : sale.minus(commission).minus(commissionTax).minus(amount);
        }
    }
}
