package org.sandaga.checkout;

import java.time.Duration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long shoppers may think and pay. */
@Dependent
class CheckoutSettings {
    private final Duration quoteFor;
    private final Duration payWithin;

    /**
     * @param quoteFor how long a quote can be accepted, ISO 8601
     * @param payWithin how long stock is held for a placed purchase; hosted payment pages live 30 minutes at least
     */
    @Inject
    CheckoutSettings(
            @ConfigProperty(name = "sandaga.checkout.quote.for", defaultValue = "PT30M") Duration quoteFor,
            @ConfigProperty(name = "sandaga.checkout.pay.within", defaultValue = "PT1H") Duration payWithin) {
        this.quoteFor = positive("sandaga.checkout.quote.for", quoteFor);
        this.payWithin = positive("sandaga.checkout.pay.within", payWithin);
    }

    Duration quoteFor() {
        return quoteFor;
    }

    Duration payWithin() {
        return payWithin;
    }

    private static Duration positive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing");
        }
        return duration;
    }
}
