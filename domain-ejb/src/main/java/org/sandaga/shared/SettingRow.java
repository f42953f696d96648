package org.sandaga.shared;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A setting as administrators see it.
 *
 * @param id its id
 * @param name its name, {@code sandaga.…}
 * @param kind how people write it
 * @param choices the values that it can have, when they are few
 * @param value in force
 * @param given what the marketplace was started with
 * @param changedAt when it was last changed here, by the machine's clock; null when never
 * @param version for changing it; 0 when it was never changed
 */
public record SettingRow(
        SettingId id,
        String name,
        Setting.Kind kind,
        List<String> choices,
        String value,
        String given,
        @Nullable Instant changedAt,
        long version) {

    public SettingRow {
        choices = List.copyOf(choices);
    }
}
