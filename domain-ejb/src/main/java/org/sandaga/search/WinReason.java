package org.sandaga.search;

import java.util.Locale;

import org.sandaga.shared.Words;

/** Why an offer is the one shown first: the first thing in which it beats the next best. */
public enum WinReason {
    ONLY_ONE,
    /** The next best is not delivered to the market. */
    DELIVERED_HERE,
    /** The next best cannot be sent now. */
    IN_STOCK,
    /** New before refurbished before used. */
    CONDITION,
    /** Price and delivery of one piece together are lower. */
    LANDED_PRICE,
    /** It arrives sooner. */
    SOONEST,
    /** Nothing else tells them apart. */
    LISTED_FIRST;

    /** The same for people. */
    public String words(String language) {
        return Words.of(WinReason.class, "WinReason." + name(), Locale.of(language));
    }
}
