package org.sandaga.fulfilment;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names one parcel of a vendor order. */
public record ShipmentId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "shp";

    /** Makes a new one. */
    public static ShipmentId next() {
        return new ShipmentId(Ids.next());
    }

    /** Reads the public form {@code shp_…}; anything else is not found. */
    public static ShipmentId parse(String text) {
        return new ShipmentId(Id.parse(PREFIX, text));
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
