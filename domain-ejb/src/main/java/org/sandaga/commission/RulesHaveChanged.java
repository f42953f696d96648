package org.sandaga.commission;

import org.sandaga.shared.BusinessRuleViolated;

/** The order that was given is of other rules than there are now. */
public class RulesHaveChanged extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    RulesHaveChanged() {}
}
