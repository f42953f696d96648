package org.sandaga.payment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds the connected payment providers by name. */
@Dependent
class Gateways {
    private final Instance<PaymentGateway> connected;
    private final PaymentSettings settings;

    @Inject
    Gateways(@Any Instance<PaymentGateway> connected, PaymentSettings settings) {
        this.connected = connected;
        this.settings = settings;
    }

    /** The one that new purchases are paid with. */
    PaymentGateway current() {
        return of(settings.provider());
    }

    PaymentGateway of(String provider) {
        return connected.stream()
                .filter(gateway -> gateway.provider().equals(provider) && gateway.isConnected())
                .findFirst()
                .orElseThrow(() -> new NoSuchProvider(provider));
    }
}
