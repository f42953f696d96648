package org.sandaga.cart;

import java.util.List;

/**
 * What of a cart is to be bought now.
 *
 * @param currency ISO 4217, of the market
 * @param language ISO 639-1, in which the shopper is spoken to
 * @param offers in the order they came in; may be empty
 */
public record ChosenLines(CartId cart, String market, String currency, String language, List<WantedOffer> offers) {}
