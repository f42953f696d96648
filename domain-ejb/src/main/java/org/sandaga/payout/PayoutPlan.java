package org.sandaga.payout;

import java.util.List;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * Who would be paid what, and who not.
 *
 * @param total what the payouts come to
 * @param payouts who would be paid
 * @param leftOut vendors that something is due to, and why they are not paid
 */
public record PayoutPlan(Money total, List<Planned> payouts, List<LeftOut> leftOut) {

    public PayoutPlan {
        payouts = List.copyOf(payouts);
        leftOut = List.copyOf(leftOut);
    }

    /** A vendor that would be paid. */
    public record Planned(VendorId vendor, String name, Money amount) {}

    /** A vendor that is not paid. @param amount what would be due; negative for what is owed */
    public record LeftOut(VendorId vendor, String name, Money amount, WhyNot reason) {}
}
