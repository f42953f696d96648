package org.sandaga.analytics;

import java.util.List;

import org.sandaga.shared.Money;

/**
 * How a vendor trades, for a list of vendors.
 *
 * @param sold what was paid for its orders in the last thirty days, by currency
 * @param late how many orders should have left by now and have not, or not all of them
 * @param unanswered how many orders were cancelled in the last thirty days because it did not answer
 */
public record VendorTrade(List<Money> sold, long late, long unanswered) {

    /** That of a vendor without orders. */
    public static final VendorTrade NONE = new VendorTrade(List.of(), 0, 0);

    public VendorTrade {
        sold = List.copyOf(sold);
    }
}
