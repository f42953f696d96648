package org.sandaga.connectors.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;

/** Something asked of Stripe, and what its answer is to us; it may be asked again under the same keys. */
@FunctionalInterface
interface StripeCall<T> {
    T ask(StripeClient stripe) throws StripeException;
}
