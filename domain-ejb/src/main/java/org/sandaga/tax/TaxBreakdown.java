package org.sandaga.tax;

import org.sandaga.shared.Money;

/**
 * A price taken apart.
 *
 * @param net without tax
 * @param tax the tax, rounded half up
 * @param gross with tax
 * @param basisPoints the rate, 1 % = 100
 * @param included whether the price that was given contained the tax
 */
public record TaxBreakdown(Money net, Money tax, Money gross, int basisPoints, boolean included) {

    /** Takes the tax out of a price that contains it. */
    public static TaxBreakdown ofGross(Money gross, int basisPoints) {
        Money tax = gross.taxIncluded(basisPoints);
        return new TaxBreakdown(gross.minus(tax), tax, gross, basisPoints, true);
    }

    /** Puts the tax on a price that does not contain it. */
    public static TaxBreakdown ofNet(Money net, int basisPoints) {
        Money tax = net.basisPoints(basisPoints);
        return new TaxBreakdown(net, tax, net.plus(tax), basisPoints, false);
    }
}
