package org.sandaga.cart;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.Money;

/**
 * An offer that a shopper wants to buy now.
 *
 * @param quantity pieces, 1 to 999
 * @param seenPrice of one piece, as the shopper last saw it in the cart
 */
public record WantedOffer(OfferId offer, int quantity, Money seenPrice) {}
