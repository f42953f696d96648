package org.sandaga.shared;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** All settings of all capabilities, made once. */
@ApplicationScoped
class KnownSettings {
    private final Map<SettingId, Setting<?>> all;

    @Inject
    KnownSettings(@Any Instance<HasSettings> capabilities) {
        all = capabilities.stream()
                .flatMap(each -> each.settings().stream())
                .collect(Collectors.toMap(Setting::id, Function.identity()));
    }

    /** For the container's proxy. */
    protected KnownSettings() {
        all = Map.of();
    }

    Collection<Setting<?>> all() {
        return all.values();
    }

    /** @throws NotFound when there is none of that id */
    Setting<?> get(SettingId id) {
        Setting<?> setting = all.get(id);
        if (setting == null) {
            throw new NotFound(id);
        }
        return setting;
    }
}
