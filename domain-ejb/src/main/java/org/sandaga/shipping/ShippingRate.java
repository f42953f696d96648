package org.sandaga.shipping;

import org.sandaga.shared.Money;

/**
 * What a vendor asks for one package to a market, whatever is in it.
 *
 * @param market code of the market, for example {@code SN}
 * @param price in the market's currency, zero or more, as the market shows prices
 * @param minDays fewest days on the way
 * @param maxDays most days on the way, at most 90
 */
public record ShippingRate(String market, Money price, int minDays, int maxDays) {}
