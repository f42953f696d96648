package org.sandaga.ordering;

import org.sandaga.offer.OfferId;

/**
 * How many of an offer a vendor order takes.
 *
 * @param offer the offer
 * @param quantity pieces, at least 1
 */
public record StockLine(OfferId offer, int quantity) {}
