package org.sandaga.identity;

import org.sandaga.shared.BusinessRuleViolated;

/** Nobody could administer the marketplace any more. */
public class LastAdministrator extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
