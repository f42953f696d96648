package org.sandaga.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a setting in the audit trail. */
public record SettingId(UUID value) implements Id {
    /** The public prefix. */
    public static final String PREFIX = "set";

    /** The id that a setting's name always has. */
    public static SettingId of(String name) {
        return new SettingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads the public form {@code set_…}; anything else is not found. */
    public static SettingId parse(String text) {
        return new SettingId(Id.parse(PREFIX, text));
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
