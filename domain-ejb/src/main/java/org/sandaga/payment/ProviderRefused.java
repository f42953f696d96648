package org.sandaga.payment;

import org.sandaga.shared.BusinessRuleViolated;

/** A provider answered that it will not do what was asked; repeating is useless. */
public class ProviderRefused extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    public ProviderRefused(String provider, String reason) {
        super(provider, reason);
    }
}
