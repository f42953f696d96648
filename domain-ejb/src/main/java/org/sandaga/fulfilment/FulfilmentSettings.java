package org.sandaga.fulfilment;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How fulfilment is set up. */
@Dependent
class FulfilmentSettings {
    private final Duration deliveredAfter;

    /**
     * @param deliveredAfter how long after shipping a parcel is taken to have arrived when nobody says so, ISO 8601
     */
    @Inject
    FulfilmentSettings(
            @ConfigProperty(name = "sandaga.fulfilment.delivered.after", defaultValue = "P7D")
                    Duration deliveredAfter) {
        if (deliveredAfter.isNegative() || deliveredAfter.isZero()) {
            throw new IllegalArgumentException("sandaga.fulfilment.delivered.after must be longer than nothing");
        }
        this.deliveredAfter = deliveredAfter;
    }

    Duration deliveredAfter() {
        return deliveredAfter;
    }
}
