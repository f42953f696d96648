package org.sandaga.checkout;

import org.sandaga.offer.OfferId;

/**
 * That there is too little of something just now.
 *
 * @param wanted how many pieces are wanted
 * @param available how many can be bought, fewer than wanted
 */
public record Shortage(OfferId offer, int wanted, int available) {}
