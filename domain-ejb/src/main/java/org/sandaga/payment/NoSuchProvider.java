package org.sandaga.payment;

import org.sandaga.shared.BusinessRuleViolated;

/** No payment provider of that name is connected. */
public class NoSuchProvider extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public NoSuchProvider(String provider) {
        super(provider);
    }

    @Override
    public long retryAfterSeconds() {
        return 60;
    }
}
