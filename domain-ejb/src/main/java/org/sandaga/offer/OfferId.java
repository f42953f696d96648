package org.sandaga.offer;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names an offer. */
public record OfferId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "off";

    /** Makes a new one. */
    public static OfferId next() {
        return new OfferId(Ids.next());
    }

    /** Reads the public form {@code off_…}; anything else is not found. */
    public static OfferId parse(String text) {
        return new OfferId(Id.parse(PREFIX, text));
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
