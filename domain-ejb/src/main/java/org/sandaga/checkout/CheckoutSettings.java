package org.sandaga.checkout;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.HasSettings;
import org.sandaga.shared.Setting;
import org.sandaga.shared.SettingsInForce;

/** How long shoppers may think and pay. */
@Dependent
class CheckoutSettings implements HasSettings {
    private final Setting<Duration> quoteFor;
    private final Setting<Duration> payWithin;

    @Inject
    CheckoutSettings(SettingsInForce settings) {
        quoteFor = settings.duration("sandaga.checkout.quote.for", "PT30M", Duration.ofMinutes(1));
        payWithin = settings.duration("sandaga.checkout.pay.within", "PT1H", Duration.ofMinutes(1));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(quoteFor, payWithin);
    }

    /** How long a quote can be accepted. */
    Duration quoteFor() {
        return quoteFor.now();
    }

    /** How long stock is held for a placed purchase; hosted payment pages live 30 minutes at least. */
    Duration payWithin() {
        return payWithin.now();
    }
}
