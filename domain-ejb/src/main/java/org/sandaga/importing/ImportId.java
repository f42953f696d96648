package org.sandaga.importing;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names an import. */
public record ImportId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "imp";

    /** Makes a new one. */
    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    /** Reads the public form {@code imp_…}; anything else is not found. */
    public static ImportId parse(String text) {
        return new ImportId(Id.parse(PREFIX, text));
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
