package org.sandaga.customer;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names an address in a shopper's book. */
public record AddressId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "adr";

    /** Makes a new one. */
    public static AddressId next() {
        return new AddressId(Ids.next());
    }

    /** Reads the public form {@code adr_…}; anything else is not found. */
    public static AddressId parse(String text) {
        return new AddressId(Id.parse(PREFIX, text));
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
