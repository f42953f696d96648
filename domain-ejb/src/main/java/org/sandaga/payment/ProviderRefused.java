package org.sandaga.payment;

import org.sandaga.shared.BusinessRuleViolated;

/** A provider answered that it will not do what was asked; repeating is useless. */
public class ProviderRefused extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason the provider's code or words, for staff and logs; never a secret */
    public ProviderRefused(String provider, String reason) {
        super(provider, reason);
        this.reason = reason;
    }

    /** The provider's code or words, for staff. */
    public String reason() {
        return reason;
    }
}
