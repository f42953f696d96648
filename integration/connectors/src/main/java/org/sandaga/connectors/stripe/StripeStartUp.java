package org.sandaga.connectors.stripe;

import java.util.logging.Logger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Refuses to start the server with settings of Stripe that make no sense; says when there are none. */
@Singleton
@Startup
public class StripeStartUp {
    private static final Logger LOG = Logger.getLogger(StripeStartUp.class.getName());

    private final StripeSettings settings;

    @Inject
    StripeStartUp(StripeSettings settings) {
        this.settings = settings;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public StripeStartUp() {
        this(null);
    }

    @PostConstruct
    void sayWhether() {
        LOG.info(() -> settings.isConnected()
                ? "payments and payouts go through Stripe at " + settings.apiBase()
                : "Stripe is not connected: SANDAGA_PAYMENT_STRIPE_KEY is not set");
    }
}
