package org.sandaga.shared;

import java.util.UUID;

/** Names a vendor; it lives here because the database's wall between vendors is drawn by it. */
public record VendorId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "ven";

    /** Makes a new one. */
    public static VendorId next() {
        return new VendorId(Ids.next());
    }

    /** Reads the public form {@code ven_…}; anything else is not found. */
    public static VendorId parse(String text) {
        return new VendorId(Id.parse(PREFIX, text));
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
