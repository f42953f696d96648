package org.sandaga.payment;

import java.time.Instant;

import org.sandaga.shared.Money;

/**
 * One line of a provider's own book of our money. A line of money that the provider converted is two of these, so that
 * each is in the currency that our books have it in: what moved as it was asked for, and the fee as it was taken. What
 * the provider made of the amount, and at which rate, is not told.
 *
 * @param id the provider's name of the line, with something behind it where it is two
 * @param kind what moved
 * @param name the provider's name of what moved, the same that payments, refunds and transfers are known by
 * @param net what it brought us, the provider's fee taken off; negative for what left
 * @param at when, by the provider's clock
 */
public record Movement(String id, Kind kind, String name, Money net, Instant at) {

    /** What may move, as far as our books tell it apart. */
    public enum Kind {
        PAYMENT,
        /** Money that went back to a shopper, or came back from there. */
        REFUND,
        /** Money that went to a vendor, or came back from there. */
        TRANSFER,
        /** Money that the provider sent to our own bank, or that came from there; our books end at the provider. */
        WITHDRAWAL,
        /** A dispute, a charge of the provider's own, and whatever else there is. */
        OTHER
    }
}
