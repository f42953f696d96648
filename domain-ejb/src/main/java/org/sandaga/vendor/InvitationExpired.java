package org.sandaga.vendor;

import org.sandaga.shared.BusinessRuleViolated;

/** An invitation was accepted, replaced, or is too old. */
public class InvitationExpired extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;
}
