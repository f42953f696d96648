package org.sandaga.commission;

import java.util.UUID;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Names a commission rule. */
public record RuleId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "com";

    /** Makes a new one. */
    public static RuleId next() {
        return new RuleId(Ids.next());
    }

    /** Reads the public form {@code com_…}; anything else is not found. */
    public static RuleId parse(String text) {
        return new RuleId(Id.parse(PREFIX, text));
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
