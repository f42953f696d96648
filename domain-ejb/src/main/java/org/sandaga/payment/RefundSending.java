package org.sandaga.payment;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Has the provider give money back, or asks what became of it; never inside a transaction. */
@Dependent
class RefundSending {
    private final Gateways gateways;
    private final RefundDesk desk;

    @Inject
    RefundSending(Gateways gateways, RefundDesk desk) {
        this.gateways = gateways;
        this.desk = desk;
    }

    void advance(Refund refund) {
        try {
            state(refund).ifPresentOrElse(state -> desk.settle(refund.id(), state), () -> desk.unreached(refund));
        } catch (ProviderRefused refused) {
            desk.refused(refund.id(), refused.reason());
        } catch (ProviderUnavailable unknown) {
            desk.unreached(refund);
        }
    }

    private Optional<RefundState> state(Refund refund) {
        PaymentGateway gateway = gateways.of(refund.provider());
        String known = refund.providerReference();
        return known == null
                ? Optional.of(gateway.refund(refund.request(), refund.idempotencyKey()))
                : gateway.fetchRefund(known);
    }

    /** Takes in a refund that a callback named; one not known yet is left to the job that sends it. */
    void hear(String provider, String reference) {
        desk.find(provider, reference).ifPresent(this::advance);
    }
}
