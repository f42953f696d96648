package org.sandaga.payment;

import org.sandaga.shared.BusinessRuleViolated;

/** A provider gave no answer that can be relied on; the same call with the same key may be repeated. */
public class ProviderUnavailable extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public ProviderUnavailable(String provider) {
        super(provider);
    }

    @Override
    public long retryAfterSeconds() {
        return 5;
    }
}
