package org.sandaga.connectors.stripe;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.stripe.StripeClient;

import org.sandaga.payment.NoSuchProvider;

/** The one client of Stripe, and the connections it holds. */
@ApplicationScoped
class StripeConnection {
    private final StripeSettings settings;
    private final BoundedHttp http;

    @Inject
    StripeConnection(StripeSettings settings) {
        this.settings = settings;
        this.http = new BoundedHttp(settings.connectTimeout(), settings.timeout());
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    StripeConnection() {
        settings = null;
        http = null;
    }

    StripeClient client() {
        if (!settings.isConnected()) {
            throw new NoSuchProvider(StripeSettings.NAME);
        }
        return StripeClient.builder()
                .setApiKey(settings.key())
                .setApiBase(settings.apiBase())
                .setMaxNetworkRetries(0)
                .setHttpClient(http)
                .build();
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
