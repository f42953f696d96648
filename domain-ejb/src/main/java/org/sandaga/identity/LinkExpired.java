package org.sandaga.identity;

import org.sandaga.shared.BusinessRuleViolated;

/** The link out of a mail was used, replaced, or is too old. */
public class LinkExpired extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
