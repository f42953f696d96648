package org.sandaga.checkout;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a quote: what a shopper is asked to accept. */
public record QuoteId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "quo";

    /** Makes a new one. */
    public static QuoteId next() {
        return new QuoteId(Ids.next());
    }

    /** Reads the public form {@code quo_…}; anything else is not found. */
    public static QuoteId parse(String text) {
        return new QuoteId(Id.parse(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return text();
    }
}
