package org.sandaga.ordering;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.HasSettings;
import org.sandaga.shared.Setting;
import org.sandaga.shared.SettingsInForce;

/** How ordering is set up. */
@Dependent
class OrderingSettings implements HasSettings {
    private final Setting<Duration> acceptWithin;

    @Inject
    OrderingSettings(SettingsInForce settings) {
        acceptWithin = settings.duration("sandaga.ordering.accept.within", "PT48H", Duration.ofMinutes(1));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(acceptWithin);
    }

    /** How long a vendor has to accept a paid order before it is cancelled. */
    Duration acceptWithin() {
        return acceptWithin.now();
    }
}
