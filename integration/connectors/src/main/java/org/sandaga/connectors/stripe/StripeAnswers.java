package org.sandaga.connectors.stripe;

import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;

import org.sandaga.payment.ProviderRefused;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.shared.BusinessRuleViolated;

/** Tells Stripe's clear no from the answers that leave the outcome open. */
final class StripeAnswers {
    /** Its code when it knows nothing of a name. */
    static final String NOT_THERE = "resource_missing";

    private static final Logger LOG = Logger.getLogger(StripeAnswers.class.getName());
    /** Another request under this key, or for this object, is still under way. */
    private static final Set<String> UNDER_WAY = Set.of("idempotency_key_in_use", "lock_timeout");

    private static final int LONGEST = 200;

    private StripeAnswers() {}

    static BusinessRuleViolated meaning(StripeException answer) {
        if (answer instanceof AuthenticationException) {
            // nothing was done, and the same call will do once the key is mended: nothing may be given up for it
            LOG.log(Level.SEVERE, "Stripe does not accept SANDAGA_PAYMENT_STRIPE_KEY");
            return new ProviderUnavailable(StripeSettings.NAME);
        }
        if (isOpen(answer)) {
            LOG.log(Level.WARNING, answer, () -> "Stripe gave no clear answer");
            return new ProviderUnavailable(StripeSettings.NAME);
        }
        LOG.log(Level.INFO, () -> "Stripe refused: " + answer.getMessage());
        return new ProviderRefused(StripeSettings.NAME, reason(answer));
    }

    private static boolean isOpen(StripeException answer) {
        Integer status = answer.getStatusCode();
        return answer instanceof ApiConnectionException
                || answer instanceof ApiException
                || answer instanceof RateLimitException
                || status == null
                || status == 409
                || status >= 500
                || answer.getCode() != null && UNDER_WAY.contains(answer.getCode());
    }

    private static String reason(StripeException answer) {
        if (answer.getCode() != null) {
            return answer.getCode();
        }
        String words = answer.getUserMessage() == null ? answer.getClass().getSimpleName() : answer.getUserMessage();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
