package org.sandaga.inventory;

import java.util.List;

import org.sandaga.shared.Money;

/**
 * What a vendor wrote into a row of the grid; what is as it was changes nothing.
 *
 * @param version of the offer, as it was read
 * @param stockVersion of its stock, as it was read
 * @param prices all that it is to have, one a currency
 * @param onHand pieces in the house
 * @param leadTimeDays days until it is handed to the carrier
 */
public record ShelfEdit(long version, long stockVersion, List<Money> prices, int onHand, int leadTimeDays) {

    public ShelfEdit {
        prices = List.copyOf(prices);
    }
}
