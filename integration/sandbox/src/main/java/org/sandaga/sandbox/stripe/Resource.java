package org.sandaga.sandbox.stripe;

/** Some of Stripe's objects with the operations they offer over the API. */
interface Resource {

    /** Adds its operations. */
    void operations(StripeApi api);
}
