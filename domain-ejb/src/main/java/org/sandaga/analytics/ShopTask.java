package org.sandaga.analytics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that a shop's people should do now.
 *
 * @param kind what
 * @param count of how many things
 * @param before the earliest deadline among them, or null when there is none
 */
public record ShopTask(Kind kind, int count, @Nullable Instant before) {

    /** What is to be done, the most pressing first. */
    public enum Kind {
        /** Waits for acceptance and is cancelled within a day. */
        ACCEPT_NOW,
        /** Should have left by now, and has not, or not all of it. */
        SHIP_LATE,
        /** The operator asks for changes before the shop can open. */
        MEND_APPLICATION,
        /** The application was begun and never sent. */
        SUBMIT_APPLICATION,
        /** A payout failed or came back. */
        PAYOUT_DECLINED,
        /** Nothing is offered yet, or all of it was withdrawn. */
        FIRST_OFFER,
        /** No price of delivery to any country is set, so nobody can buy. */
        SET_RATES,
        /** There is no account that money could be sent to. */
        OPEN_ACCOUNT,
        ACCEPT,
        SHIP,
        /** A part was sent; the rest waits. */
        SHIP_REST,
        /** On sale, and nothing is left. */
        SOLD_OUT,
        /** On sale, and little is left. */
        LOW_STOCK,
        /** A proposed product was sent back with a remark. */
        MEND_PRODUCT,
        /** The shop is closed now. */
        REOPEN
    }
}
