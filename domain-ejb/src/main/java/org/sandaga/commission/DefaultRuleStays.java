package org.sandaga.commission;

import org.sandaga.shared.BusinessRuleViolated;

/** The default rule matches every sale, stands last and cannot be removed; only what it takes can change. */
public class DefaultRuleStays extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    DefaultRuleStays() {}
}
