package org.sandaga.ordering;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How ordering is set up. */
@Dependent
class OrderingSettings {
    private final Duration acceptWithin;

    /**
     * @param acceptWithin how long a vendor has to accept a paid order before it is cancelled, ISO 8601
     */
    @Inject
    OrderingSettings(
            @ConfigProperty(name = "sandaga.ordering.accept.within", defaultValue = "PT48H") Duration acceptWithin) {
        if (acceptWithin.isNegative() || acceptWithin.isZero()) {
            throw new IllegalArgumentException("sandaga.ordering.accept.within must be longer than nothing");
        }
        this.acceptWithin = acceptWithin;
    }

    Duration acceptWithin() {
        return acceptWithin;
    }
}
