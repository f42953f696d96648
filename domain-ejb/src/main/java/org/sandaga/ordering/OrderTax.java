package org.sandaga.ordering;

import org.sandaga.shared.Money;

/**
 * One rate of tax on a vendor order, over all its lines and its shipping, as it was at placement.
 *
 * @param order the vendor order
 * @param name of the tax, in the language of the purchase
 * @param rateBasisPoints the rate
 * @param amount of it
 * @param included whether it is within the prices; else it came on top
 */
public record OrderTax(VendorOrderId order, String name, int rateBasisPoints, Money amount, boolean included) {}
