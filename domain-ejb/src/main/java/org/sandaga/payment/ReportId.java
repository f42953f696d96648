package org.sandaga.payment;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a hint that a provider gave. */
public record ReportId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "rep";

    /** Makes a new one. */
    public static ReportId next() {
        return new ReportId(Ids.next());
    }

    /** Reads the public form {@code att_…}; anything else is not found. */
    public static ReportId parse(String text) {
        return new ReportId(Id.parse(PREFIX, text));
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
