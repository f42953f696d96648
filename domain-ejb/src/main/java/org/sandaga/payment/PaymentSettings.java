package org.sandaga.payment;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.shared.HasSettings;

/** How payment is set up. */
@Dependent
class PaymentSettings implements HasSettings {
    private final String provider;
    private final Duration pageLife;

    /**
     * @param provider which connected provider new purchases are paid with
     * @param pageLife after how long a hosted page should close by itself, by the provider's clock, ISO 8601
     */
    @Inject
    PaymentSettings(
            @ConfigProperty(name = "sandaga.payment.provider", defaultValue = "stripe") String provider,
            @ConfigProperty(name = "sandaga.payment.page.life", defaultValue = "PT45M") Duration pageLife) {
        if (pageLife.isNegative() || pageLife.isZero()) {
            throw new IllegalArgumentException("sandaga.payment.page.life must be longer than nothing");
        }
        this.provider = provider;
        this.pageLife = pageLife;
    }

    String provider() {
        return provider;
    }

    Duration pageLife() {
        return pageLife;
    }
}
