package org.sandaga.inventory;

import org.sandaga.offer.OfferView;

/** One movement of stock, with the offer whose pieces came or went. */
public record ShelfMovement(OfferView offer, MovementRow movement) {}
