package org.sandaga.payment;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Asks the provider how an attempt stands and lets the desk draw the consequences; never inside a transaction. */
@Dependent
class Settling {
    private final Gateways gateways;
    private final AttemptDesk attempts;
    private final SettlementDesk settlements;

    @Inject
    Settling(Gateways gateways, AttemptDesk attempts, SettlementDesk settlements) {
        this.gateways = gateways;
        this.attempts = attempts;
        this.settlements = settlements;
    }

    /** Asks about one attempt; one whose page may or may not exist is opened first, under its own key. */
    Attempt ask(Attempt attempt) {
        PaymentGateway gateway = gateways.of(attempt.provider());
        Attempt known = attempt.reference() == null ? open(gateway, attempt) : attempt;
        String reference = known.reference();
        if (reference != null) {
            gateway.fetch(reference).ifPresent(state -> settlements.settle(known.id(), state, gateway.merchant()));
        }
        return attempts.get(known.id());
    }

    /** Opens the hosted page; repeated, it finds the page that an earlier call opened. */
    Attempt open(PaymentGateway gateway, Attempt attempt) {
        if (!attempt.status().isLive()) {
            return attempt;
        }
        try {
            return attempts.opened(
                    attempt.id(), gateway.start(attempt.request(), attempt.id().text()));
        } catch (ProviderRefused refused) {
            attempts.refused(attempt.id(), refused.reason());
            throw refused;
        }
    }

    /** Closes the page at the provider, then takes in what has become of it. */
    Attempt close(Attempt attempt) {
        PaymentGateway gateway = gateways.of(attempt.provider());
        try {
            Attempt known = attempt.reference() == null ? open(gateway, attempt) : attempt;
            String reference = known.reference();
            if (reference != null) {
                gateway.expire(reference);
            }
            return ask(known);
        } catch (ProviderRefused refused) {
            return attempts.get(attempt.id());
        } catch (ProviderUnavailable unknown) {
            return giveUpOnceClosedByItself(attempt, unknown);
        }
    }

    private Attempt giveUpOnceClosedByItself(Attempt attempt, ProviderUnavailable unknown) {
        if (!attempts.isClosedByItself(attempt)) {
            throw unknown;
        }
        attempts.closedByItself(attempt.id());
        return attempts.get(attempt.id());
    }

    /** Takes in a payment that a callback named. */
    void hear(String provider, String reference) {
        PaymentGateway gateway = gateways.of(provider);
        Optional<PaymentState> state = gateway.fetch(reference);
        state.ifPresent(found -> attempts.find(provider, found)
                .ifPresentOrElse(
                        attempt -> settlements.settle(attempt.id(), found, gateway.merchant()),
                        () -> flagUnknown(provider, gateway, found)));
    }

    private void flagUnknown(String provider, PaymentGateway gateway, PaymentState state) {
        if (!state.merchant().equals(gateway.merchant())) {
            settlements.flagOtherMerchant(provider, state.reference());
        } else if (state.status() == PaymentState.Status.CAPTURED) {
            settlements.flagUnknown(provider, state);
        }
    }
}
