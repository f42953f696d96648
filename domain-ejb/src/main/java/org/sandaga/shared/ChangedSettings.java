package org.sandaga.shared;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** The values of this node that administrators have changed; {@link SettingDesk} keeps them as the database has them. */
@ApplicationScoped
class ChangedSettings {
    private volatile Map<String, String> values = Map.of();

    @Nullable
    String of(String name) {
        return values.get(name);
    }

    void set(Map<String, String> all) {
        values = Map.copyOf(all);
    }
}
