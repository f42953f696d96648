package org.sandaga.ordering;

import java.time.Instant;

import org.sandaga.shared.Money;

/**
 * What placing came to.
 *
 * @param id the purchase
 * @param number its number for people
 * @param total what is to be paid
 * @param payBefore the business time at which it is given up when unpaid
 */
public record PlacedPurchase(PurchaseId id, String number, Money total, Instant payBefore) {}
