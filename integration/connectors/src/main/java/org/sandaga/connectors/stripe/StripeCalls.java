package org.sandaga.connectors.stripe;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

import com.stripe.net.RequestOptions;

import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;

/** Asks Stripe through the fuse, and says what a blown fuse means in the domain's words. */
@Dependent
class StripeCalls {
    private static final Logger LOG = Logger.getLogger(StripeCalls.class.getName());

    private final StripeFuse fuse;

    @Inject
    StripeCalls(StripeFuse fuse) {
        this.fuse = fuse;
    }

    <T> T ask(StripeCall<T> call) {
        try {
            return fuse.through(call);
        } catch (FaultToleranceException blown) {
            LOG.log(Level.WARNING, () -> "Stripe was not asked to the end: " + blown);
            throw new ProviderUnavailable(StripeSettings.NAME);
        }
    }

    /** Looks for something; empty when Stripe knows none of that name. */
    <T> Optional<T> find(StripeCall<T> call) {
        try {
            return Optional.of(ask(call));
        } catch (ProviderRefused refused) {
            if (refused.reason().equals(StripeAnswers.NOT_THERE)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * Looks for what was done before; a no to the question says nothing of that.
     *
     * @throws ProviderUnavailable also when Stripe will not be asked
     */
    <T> Optional<T> look(StripeCall<Optional<T>> call) {
        try {
            return find(call).flatMap(found -> found);
        } catch (ProviderRefused silent) {
            throw new ProviderUnavailable(StripeSettings.NAME);
        }
    }

    static RequestOptions under(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
