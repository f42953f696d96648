package org.sandaga.payout;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.sandaga.payment.NoSuchProvider;

/** Finds the connected providers of transfers by name. */
@Dependent
class TransferGateways {
    private final Instance<TransferGateway> connected;

    @Inject
    TransferGateways(@Any Instance<TransferGateway> connected) {
        this.connected = connected;
    }

    boolean isConnected(String provider) {
        return find(provider).isPresent();
    }

    TransferGateway of(String provider) {
        return find(provider).orElseThrow(() -> new NoSuchProvider(provider));
    }

    private Optional<TransferGateway> find(String provider) {
        return connected.stream()
                .filter(gateway -> gateway.provider().equals(provider) && gateway.isConnected())
                .findFirst();
    }
}
