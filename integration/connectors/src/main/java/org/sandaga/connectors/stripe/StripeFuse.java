package org.sandaga.connectors.stripe;

import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

import com.stripe.exception.StripeException;

import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.shared.BusinessRuleViolated;

/**
 * Where all calls to Stripe go through, so that they share one breaker and one limit, and are repeated here and nowhere
 * else. Works only when called through the container's proxy.
 */
@ApplicationScoped
class StripeFuse {
    private static final Logger LOG = Logger.getLogger(StripeFuse.class.getName());

    private final StripeConnection connection;

    @Inject
    StripeFuse(StripeConnection connection) {
        this.connection = connection;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    StripeFuse() {
        this(null);
    }

    /**
     * Asks Stripe; what gave no clear answer is asked up to twice more while that takes less than 15 seconds.
     *
     * <p>The time limit here is only for what the client's own deadline cannot stop.
     */
    @Bulkhead(20)
    @Timeout(value = 45, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 250, jitter = 150, maxDuration = 15_000, retryOn = ProviderUnavailable.class)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 5_000,
            failOn = {ProviderUnavailable.class, TimeoutException.class})
    public <T> T through(StripeCall<T> call) {
        try {
            return call.ask(connection.client());
        } catch (StripeException answer) {
            throw StripeAnswers.meaning(answer);
        } catch (BusinessRuleViolated said) {
            throw said;
        } catch (RuntimeException unreadable) {
            LOG.log(Level.WARNING, unreadable, () -> "an answer of Stripe could not be read");
            throw new ProviderUnavailable(StripeSettings.NAME);
        }
    }
}
