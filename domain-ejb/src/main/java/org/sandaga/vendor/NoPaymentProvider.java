package org.sandaga.vendor;

import org.sandaga.shared.BusinessRuleViolated;

/** This marketplace was set up without a provider that vendors could be paid through. */
public class NoPaymentProvider extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
