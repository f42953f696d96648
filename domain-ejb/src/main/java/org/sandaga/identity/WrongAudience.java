package org.sandaga.identity;

import org.sandaga.shared.BusinessRuleViolated;

/** The account is in order, but this portal is not for it. */
public class WrongAudience extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
