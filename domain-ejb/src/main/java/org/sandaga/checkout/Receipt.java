package org.sandaga.checkout;

import java.time.Instant;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.shared.Money;

/**
 * What placing came to.
 *
 * @param number for people
 * @param total what is to be paid: exactly what was accepted
 * @param payBefore business time at which it is given up when unpaid
 * @param tracking the secret that opens the purchase without an account, told here and in mails
 */
public record Receipt(PurchaseId purchase, String number, Money total, Instant payBefore, TrackingToken tracking) {}
