package org.sandaga.fulfilment;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.HasSettings;
import org.sandaga.shared.Setting;
import org.sandaga.shared.SettingsInForce;

/** How fulfilment is set up. */
@Dependent
class FulfilmentSettings implements HasSettings {
    private final Setting<Duration> deliveredAfter;

    @Inject
    FulfilmentSettings(SettingsInForce settings) {
        deliveredAfter = settings.duration("sandaga.fulfilment.delivered.after", "P7D", Duration.ofMinutes(1));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(deliveredAfter);
    }

    /** How long after shipping a parcel is taken to have arrived when nobody says so. */
    Duration deliveredAfter() {
        return deliveredAfter.now();
    }
}
