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

    /** What one order brings. @param amount negative for what the vendor owed of it */
    public record Share(VendorOrderId order, String number, Money amount) {}
}
