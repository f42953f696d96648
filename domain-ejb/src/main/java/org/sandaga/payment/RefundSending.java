package org.sandaga.payment;

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
            PaymentGateway gateway = gateways.of(refund.provider());
            String known = refund.providerReference();
            if (known == null) {
                give(gateway, refund);
            } else {
                ask(gateway, refund, known);
            }
        } catch (ProviderUnavailable unknown) {
            desk.unreached(refund);
        }
    }

    private void give(PaymentGateway gateway, Refund refund) {
        try {
            desk.settle(refund.id(), refund.round(), gateway.refund(refund.request(), refund.idempotencyKey()));
        } catch (ProviderRefused refused) {
            desk.refused(refund.id(), refund.round(), refused.reason());
        }
    }

    /** A provider that will not be asked has said nothing of the money, which may be on its way. */
    private void ask(PaymentGateway gateway, Refund refund, String known) {
        try {
            gateway.fetchRefund(known)
                    .ifPresentOrElse(
                            state -> desk.settle(refund.id(), refund.round(), state), () -> desk.unreached(refund));
        } catch (ProviderRefused silent) {
            desk.unreached(refund);
        }
    }

    /** Takes in a refund that a callback named; one not known yet is left to the job that sends it. */
    void hear(String provider, String reference) {
        desk.find(provider, reference).ifPresent(this::advance);
    }
}
