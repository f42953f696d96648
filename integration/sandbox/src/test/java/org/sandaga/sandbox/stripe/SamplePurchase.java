package org.sandaga.sandbox.stripe;

import com.stripe.param.checkout.SessionCreateParams;

/** One purchase for tests of other packages. */
public final class SamplePurchase {
    private SamplePurchase() {}

    public static SessionCreateParams params() {
        return Purchases.session(27_300, "xof").build();
    }
}
