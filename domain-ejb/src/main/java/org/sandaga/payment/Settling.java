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
            gateway.fetch(reference)
                    .ifPresentOrElse(
                            state -> settlements.settle(known.id(), state, gateway.merchant()), () -> unknown(known));
        }
        return attempts.get(known.id());
    }

    /** A page that the provider does not know is waited for no longer than it could have been paid. */
    private void unknown(Attempt attempt) {
        if (attempts.isClosedByItself(attempt)) {
            attempts.closedByItself(attempt.id());
        }
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
        try {
            PaymentGateway gateway = gateways.of(attempt.provider());
            Attempt known = attempt.reference() == null ? open(gateway, attempt) : attempt;
            String reference = known.reference();
            if (reference != null) {
                gateway.expire(reference);
            }
            return ask(known);
        } catch (ProviderRefused refused) {
            unknown(attempt);
            return attempts.get(attempt.id());
        } catch (ProviderUnavailable | NoSuchProvider silent) {
            return giveUpOnceClosedByItself(attempt, silent);
        }
    }

    private Attempt giveUpOnceClosedByItself(Attempt attempt, RuntimeException silent) {
        if (!attempts.isClosedByItself(attempt)) {
            throw silent;
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
