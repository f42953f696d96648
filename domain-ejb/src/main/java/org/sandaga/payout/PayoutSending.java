package org.sandaga.payout;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ledger.PayableHasChanged;
import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;

/** Has the provider pay, or asks what became of it; never inside a transaction, and under a key that pays once. */
@Dependent
class PayoutSending {
    private static final Logger LOG = Logger.getLogger(PayoutSending.class.getName());

    private final TransferGateways gateways;
    private final PayoutDesk desk;

    @Inject
    PayoutSending(TransferGateways gateways, PayoutDesk desk) {
        this.gateways = gateways;
        this.desk = desk;
    }

    /** What fails here is tried again by the job. */
    void advance(PayoutId payout) {
        try {
            desk.begin(payout).ifPresent(this::call);
        } catch (PayableHasChanged since) {
            desk.drop(payout, since.code());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> payout.text() + " could not be advanced and will be tried again");
        }
    }

    private void call(PayoutDesk.Errand errand) {
        try {
            answer(errand).ifPresent(state -> desk.answered(errand.payout(), errand.attempt(), state));
        } catch (ProviderRefused refused) {
            refused(errand, refused);
        } catch (ProviderUnavailable unknown) {
            noteSilence(errand, unknown);
        }
    }

    /** A provider that will not be asked has said nothing of the money, which may have arrived. */
    private void refused(PayoutDesk.Errand errand, ProviderRefused refused) {
        if (errand.reference() == null) {
            desk.refused(errand.payout(), errand.attempt(), refused.reason());
        } else {
            noteSilence(errand, refused);
        }
    }

    private static void noteSilence(PayoutDesk.Errand errand, RuntimeException silence) {
        LOG.log(Level.INFO, silence, () -> "no answer about " + errand.payout().text() + "; it is asked again");
    }

    private Optional<TransferState> answer(PayoutDesk.Errand errand) {
        TransferGateway gateway = gateways.of(errand.provider());
        String known = errand.reference();
        return known == null
                ? Optional.of(gateway.send(errand.request(), errand.idempotencyKey()))
                : gateway.fetch(known);
    }
}
